package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Condition;

/** Whether what a model asks for holds at a call. */
final class Conditions {
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

  private static boolean known(Value value) {
    return value.constants().areKnown() || value.type() != null;
  }

  private static boolean isA(Value value, Condition condition, Machine machine) {
    String type = String.valueOf(condition.values().get(0));
    return value.type() != null && !value.type().isEmpty() && machine.isA(value.type(), type);
  }

  // One of the constants that it may be is enough: there is a way on which it is that.
  private static Boolean compared(Condition condition, Value value) {
    if (value.constants().may(condition::accepts)) {
      return Boolean.TRUE;
    }
    return value.constants().areKnown() ? Boolean.FALSE : null;
  }
}
