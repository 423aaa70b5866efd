package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.model.Language;
import java.util.List;
import java.util.Map;

/** What brackets, operators and assignments mean where a model says that they are calls. */
final class Overloads {
  private static final Map<Operator, String> OPERATORS =
      Map.of(
          Operator.TRUE_DIVIDE,
          "truediv",
          Operator.REMAINDER,
          "mod",
          Operator.FORMAT,
          "mod",
          Operator.ADD,
          "add");

  private final Frame frame;
  private final Expressions expressions;

  Overloads(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Members members() {
    return expressions.calls().members();
  }

  private Effects effects() {
    return expressions.calls().effects();
  }

  private Machine machine() {
    return frame.machine();
  }

  /** What reading, with one value, or writing, with two, an item means where a model says so. */
  Value onItem(Value base, Expression.Element element, List<Value> values) {
    String name = values.size() == 1 ? "[]" : "[]=";
    Member member = members().member(base, element.base(), name, values.size());
    return member == null
        ? null
        : effects().apply(member, base, Arguments.of(values), element, element.at());
  }

  /** What an operator means between objects where a model says so; null if none does. */
  Value onOperator(Expression.Operation operation, List<Value> values) {
    String name = OPERATORS.get(operation.operator());
    if (name == null || machine().program().file().language() != Language.PYTHON) {
      return null;
    }
    Value result = null;
    for (int i = 1; i < values.size(); i++) {
      Value left = result == null ? values.get(0) : result;
      Value right = values.get(i);
      Member member = members().ofType(left, "__" + name + "__");
      Member turned = member == null ? members().ofType(right, "__r" + name + "__") : null;
      if (member == null && turned == null) {
        return null;
      }
      result =
          member == null
              ? apply(turned, right, left, operation)
              : apply(member, left, right, operation);
    }
    return result;
  }

  private Value apply(Member member, Value receiver, Value other, Expression.Operation operation) {
    Arguments arguments = Arguments.of(List.of(other));
    return effects().apply(member, receiver, arguments, operation, operation.at());
  }

  /** What it means to set an attribute where a model says so. */
  void onSet(Value base, Expression.Field field, Value value) {
    Member member = members().member(base, field.base(), field.name() + "=", 1);
    if (member != null) {
      effects().apply(member, base, Arguments.of(List.of(value)), field, field.at());
    }
  }
}
