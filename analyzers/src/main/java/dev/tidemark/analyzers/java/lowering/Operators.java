package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.code.Expression.Shortcut;
import java.util.List;

/** Operators that store nothing. */
final class Operators {
  private Operators() {}

  static Expression binary(BinaryExpr node, Body body) {
    BinaryExpr.Operator operator = node.getOperator();
    if (operator == BinaryExpr.Operator.PLUS) {
      return Sums.of(node, body);
    }
    Expression left = body.value(node.getLeft());
    Expression right = body.value(node.getRight());
    if (operator == BinaryExpr.Operator.AND || operator == BinaryExpr.Operator.OR) {
      return new Shortcut(operator == BinaryExpr.Operator.AND, left, right);
    }
    return operation(operator(node), left, right, node, body);
  }

  static Expression operation(
      Operator operator, Expression left, Expression right, Node node, Body body) {
    return new Operation(operator, List.of(left, right), body.at(node));
  }

  private static Operator operator(BinaryExpr node) {
    boolean ofNull =
        node.getLeft() instanceof NullLiteralExpr || node.getRight() instanceof NullLiteralExpr;
    return switch (node.getOperator()) {
      case EQUALS -> ofNull ? Operator.SAME : Operator.EQUAL;
      case NOT_EQUALS -> ofNull ? Operator.NOT_SAME : Operator.NOT_EQUAL;
      default -> operator(node.getOperator());
    };
  }

  /** Of any operator that takes two values to a new one. */
  static Operator operator(BinaryExpr.Operator operator) {
    return switch (operator) {
      case OR, BINARY_OR -> Operator.BIT_OR;
      case AND, BINARY_AND -> Operator.BIT_AND;
      case XOR -> Operator.BIT_XOR;
      case EQUALS -> Operator.EQUAL;
      case NOT_EQUALS -> Operator.NOT_EQUAL;
      case LESS -> Operator.LESS;
      case GREATER -> Operator.GREATER;
      case LESS_EQUALS -> Operator.LESS_OR_EQUAL;
      case GREATER_EQUALS -> Operator.GREATER_OR_EQUAL;
      case LEFT_SHIFT -> Operator.SHIFT_LEFT;
      case SIGNED_RIGHT_SHIFT -> Operator.SHIFT_RIGHT;
      case UNSIGNED_RIGHT_SHIFT -> Operator.UNSIGNED_SHIFT_RIGHT;
      case PLUS -> Operator.ADD;
      case MINUS -> Operator.SUBTRACT;
      case MULTIPLY -> Operator.MULTIPLY;
      case DIVIDE -> Operator.DIVIDE;
      case REMAINDER -> Operator.REMAINDER;
    };
  }

  static Expression unary(UnaryExpr node, Body body) {
    if (Assignments.isStep(node.getOperator())) {
      return Assignments.stepped(node, body);
    }
    Expression value = body.value(node.getExpression());
    return switch (node.getOperator()) {
      case PLUS -> value;
      case MINUS -> negated(value, node, body);
      case LOGICAL_COMPLEMENT -> new Operation(Operator.NOT, List.of(value), body.at(node));
      default -> new Operation(Operator.BIT_NOT, List.of(value), body.at(node));
    };
  }

  private static Expression negated(Expression value, Node node, Body body) {
    if (value instanceof Literal literal) {
      if (literal.value() instanceof Long number) {
        return new Literal(-number);
      }
      if (literal.value() instanceof Double number) {
        return new Literal(-number);
      }
    }
    return new Operation(Operator.NEGATE, List.of(value), body.at(node));
  }
}
