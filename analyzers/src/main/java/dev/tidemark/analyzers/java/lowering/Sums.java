package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Cast;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code +} of numbers and texts. */
final class Sums {
  private Sums() {}

  // One list instead of a tree: programs build texts of thousands of parts.
  static Expression of(BinaryExpr node, Body body) {
    var parts = new ArrayList<Node>();
    Node at = node;
    while (at instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      parts.add(sum.getRight());
      at = sum.getLeft();
    }
    parts.add(at);
    Collections.reverse(parts);
    var operands = new ArrayList<Expression>(parts.size());
    int text = -1;
    for (var part : parts) {
      Expression operand = body.value(part);
      if (text < 0 && isText(part, operand, body)) {
        text = operands.size();
      }
      operands.add(operand);
    }
    return sum(operands, text, body.at(node));
  }

  /**
   * @param text index of the first operand that is a text; -1 if none visibly is
   */
  private static Operation sum(List<Expression> operands, int text, Expression.At at) {
    if (text < 0) {
      return new Operation(Operator.ADD, operands, at);
    }
    if (text < 2) {
      return new Operation(Operator.CONCAT, operands, at);
    }
    // What stands before the first text may be numbers.
    var texts = new ArrayList<Expression>();
    texts.add(new Operation(Operator.ADD, operands.subList(0, text), at));
    texts.addAll(operands.subList(text, operands.size()));
    return new Operation(Operator.CONCAT, texts, at);
  }

  /** Whether the value is one, as far as a look at it tells. */
  static boolean isText(Node node, Expression value, Body body) {
    if (value instanceof Local local) {
      return isText(body.variables().all().get(local.variable()).type());
    }
    if (value instanceof Operation operation) {
      return operation.operator() == Operator.CONCAT;
    }
    return node instanceof StringLiteralExpr
        || node instanceof TextBlockLiteralExpr
        || (value instanceof Cast cast && isText(cast.type()));
  }

  private static boolean isText(String type) {
    return type.equals("java.lang.String");
  }
}
