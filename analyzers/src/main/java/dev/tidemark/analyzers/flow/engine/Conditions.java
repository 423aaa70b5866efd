package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Condition;
import dev.tidemark.analyzers.flow.library.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether what a model asks for holds at a call. */
final class Conditions {
  private static final Set<Condition.Kind> COMPARE =
      EnumSet.of(Condition.Kind.EQUALS, Condition.Kind.IN, Condition.Kind.MATCHES);

  private Conditions() {}

  /** Null if it is not known. */
  static Boolean holds(Condition condition, Operands operands, Machine machine) {
    Value value = operands.value(condition.operand());
    switch (condition.kind()) {
      case MISSING -> {
        if (value == null) {
          return Boolean.TRUE;
        }
        return known(value) ? Boolean.FALSE : null;
      }
      case PRESENT -> {
        return value != null;
      }
      case IS -> {
        return value != null && isA(value, condition, machine);
      }
      case BEGINS -> {
        return value != null
            && (value.begins(String.valueOf(condition.values().get(0)))
                || value.constants().may(condition::accepts));
      }
      case BACKTRACKS -> {
        return value != null
            && value.constants().may(c -> c instanceof String text && machine.backtracks(text));
      }
      default -> {
        if (value == null) {
          return condition.acceptsAbsence();
        }
        return compared(condition, value);
      }
    }
  }

  /** Whether none of the constants that something may be speaks against what is asked for. */
  static boolean areSure(List<Condition> conditions, Operands operands) {
    return conditions.stream()
        .filter(condition -> COMPARE.contains(condition.kind()))
        .allMatch(
            condition -> {
              Value value = operands.value(condition.operand());
              return value == null || !value.constants().may(each -> !condition.accepts(each));
            });
  }

  private static boolean known(Value value) {
    return value.constants().areKnown() || value.type() != null;
  }

  private static boolean isA(Value value, Condition condition, Machine machine) {
    String type = String.valueOf(condition.values().get(0));
    return value.type() != null
        && !value.type().isEmpty()
        && machine.types().isA(value.type(), type);
  }

  // One of the constants that it may be is enough: there is a way on which it is that.
  private static Boolean compared(Condition condition, Value value) {
    if (value.constants().may(condition::accepts)) {
      return Boolean.TRUE;
    }
    boolean begun = condition.kind() == Condition.Kind.UNLIKE && !value.beginning().isEmpty();
    boolean known = begun && !condition.accepts(value.beginning());
    return (known || value.constants().areKnown()) ? Boolean.FALSE : null;
  }

  /** Whether all do; null if it is not known. */
  static Boolean hold(List<Condition> conditions, Operands operands, Machine machine) {
    Boolean all = Boolean.TRUE;
    for (Condition condition : conditions) {
      Boolean one = holds(condition, operands, machine);
      if (Boolean.FALSE.equals(one)) {
        return one;
      }
      all = one == null ? null : all;
    }
    return all;
  }

  /** What is not known does not save a sink, unless the condition asks for knowledge. */
  static boolean mayHold(List<Condition> conditions, Operands operands, Machine machine) {
    for (Condition condition : conditions) {
      Boolean holds = holds(condition, operands, machine);
      if (holds == null ? !condition.acceptsUnknown(true) : !holds) {
        return false;
      }
    }
    return true;
  }

  /** Those of which all conditions are known to hold. */
  static List<Effect> holding(List<Effect> effects, Operands operands, Machine machine) {
    return effects.stream()
        .filter(each -> Boolean.TRUE.equals(hold(each.conditions(), operands, machine)))
        .toList();
  }
}
