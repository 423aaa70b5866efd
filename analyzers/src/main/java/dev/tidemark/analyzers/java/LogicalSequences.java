package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;

/** Counts the runs of like operators in a chain of {@code &&} and {@code ||}, as it is read. */
final class LogicalSequences {
  private BinaryExpr.Operator last;
  private int sequences;

  private LogicalSequences() {}

  /** 1 or more. */
  static int in(BinaryExpr chain) {
    var counter = new LogicalSequences();
    counter.read(chain);
    return counter.sequences;
  }

  private void read(Expression expression) {
    Expression operand = expression;
    while (operand instanceof EnclosedExpr enclosed) {
      operand = enclosed.getInner();
    }
    if (operand instanceof BinaryExpr binary && ControlFlow.isLogical(binary)) {
      read(binary.getLeft());
      if (binary.getOperator() != last) {
        last = binary.getOperator();
        sequences++;
      }
      read(binary.getRight());
    }
  }
}
