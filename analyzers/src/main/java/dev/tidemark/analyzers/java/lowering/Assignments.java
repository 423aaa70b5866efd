package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.Element;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.ArrayList;
import java.util.List;

/** Operators that store a value. */
final class Assignments {
  private static final Literal ONE = new Literal(1L);

  private Assignments() {}

  static Expression of(AssignExpr node, Body body) {
    var compound = node.getOperator().toBinaryOperator();
    Expression target = body.value(node.getTarget());
    if (compound.isEmpty()) {
      return assign(target, body.value(node.getValue()), node, body);
    }
    var before = new ArrayList<Statement>();
    target = new Repeats(before, node, body).target(target);
    Expression value = body.value(node.getValue());
    if (!isStorable(target)) {
      return after(before, new Mixture(List.of(target, value)));
    }
    Operator operator = Operators.operator(compound.get());
    if (operator == Operator.ADD
        && (Sums.isText(node.getTarget(), target, body)
            || Sums.isText(node.getValue(), value, body))) {
      operator = Operator.CONCAT;
    }
    value = Operators.operation(operator, target, value, node, body);
    return after(before, assign(target, value, node, body));
  }

  private static Expression after(List<Statement> before, Expression value) {
    return before.isEmpty() ? value : new Steps(before, value);
  }

  private static Expression assign(Expression target, Expression value, Node node, Body body) {
    return isStorable(target)
        ? new Assign(target, value, body.at(node))
        : new Mixture(List.of(target, value));
  }

  // The parser takes more for a target than the language does: `--1`.
  private static boolean isStorable(Expression target) {
    return target instanceof Local || target instanceof Field || target instanceof Element;
  }

  static boolean isStep(UnaryExpr.Operator operator) {
    return switch (operator) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  /** {@code ++} or {@code --} with its value, which may be the one from before. */
  static Expression stepped(UnaryExpr node, Body body) {
    Expression step = step(node, body);
    if (node.getOperator().isPrefix()) {
      return step;
    }
    boolean up = node.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT;
    return Operators.operation(up ? Operator.SUBTRACT : Operator.ADD, step, ONE, node, body);
  }

  /** {@code ++} or {@code --} where nobody asks for its value. */
  static Expression step(UnaryExpr node, Body body) {
    var before = new ArrayList<Statement>();
    Expression target = new Repeats(before, node, body).target(body.value(node.getExpression()));
    if (!isStorable(target)) {
      return after(before, new Mixture(List.of(target)));
    }
    UnaryExpr.Operator operator = node.getOperator();
    boolean up =
        operator == UnaryExpr.Operator.PREFIX_INCREMENT
            || operator == UnaryExpr.Operator.POSTFIX_INCREMENT;
    Expression value =
        Operators.operation(up ? Operator.ADD : Operator.SUBTRACT, target, ONE, node, body);
    return after(before, assign(target, value, node, body));
  }
}
