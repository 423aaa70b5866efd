package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;

/** Which nodes lie one level deeper than their parent for who follows the flow of control. */
final class Nesting {
  private Nesting() {}

  static boolean isRaised(SSTNode node, SSTNode parent) {
    if (parent instanceof ExprTy) {
      return parent instanceof ExprTy.IfExp
          || (parent instanceof ExprTy.Lambda lambda && lambda.body == node);
    }
    if (!(node instanceof StmtTy)) {
      return false;
    }
    if (parent instanceof StmtTy.If) {
      return !isElif(node, parent);
    }
    if (parent instanceof StmtTy.Try attempt) {
      return isElse(node, attempt.orElse, attempt.finalBody);
    }
    if (parent instanceof StmtTy.TryStar attempt) {
      return isElse(node, attempt.orElse, attempt.finalBody);
    }
    return parent instanceof StmtTy.For
        || parent instanceof StmtTy.While
        || parent instanceof StmtTy.AsyncFor
        || parent instanceof ExceptHandlerTy
        || parent instanceof MatchCaseTy;
  }

  /** Whether it is a control structure of its own, which those in it lie deeper than. */
  static boolean isNestable(SSTNode node, SSTNode parent) {
    return (node instanceof StmtTy.If && !isElif(node, parent))
        || node instanceof StmtTy.For
        || node instanceof StmtTy.AsyncFor
        || node instanceof StmtTy.While
        || node instanceof StmtTy.With
        || node instanceof StmtTy.AsyncWith
        || node instanceof StmtTy.Try
        || node instanceof StmtTy.TryStar
        || node instanceof StmtTy.Match;
  }

  /** The grammar has no {@code elif}: it is the one statement of an else, and not indented. */
  static boolean isElif(SSTNode node, SSTNode parent) {
    return node instanceof StmtTy.If
        && parent instanceof StmtTy.If outer
        && outer.orElse != null
        && outer.orElse.length == 1
        && outer.orElse[0] == node
        && node.getSourceRange().startColumn == outer.getSourceRange().startColumn;
  }

  /** Whether it ends in an {@code else} of its own and not in an {@code elif}. */
  static boolean hasElse(StmtTy.If branch) {
    return branch.orElse != null && branch.orElse.length > 0 && !isElif(branch.orElse[0], branch);
  }

  private static boolean isElse(SSTNode node, StmtTy[] orElse, StmtTy[] finalBody) {
    if (orElse == null || orElse.length == 0 || isBefore(node, orElse[0])) {
      return false;
    }
    return finalBody == null || finalBody.length == 0 || isBefore(node, finalBody[0]);
  }

  private static boolean isBefore(SSTNode one, SSTNode other) {
    return one != other
        && Expressions.beginsBefore(
            one.getSourceRange(),
            other.getSourceRange().startLine,
            other.getSourceRange().startColumn);
  }
}
