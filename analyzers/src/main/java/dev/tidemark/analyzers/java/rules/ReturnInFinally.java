package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.tidemark.analyzers.java.Identity;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds jumps that leave a finally block. */
@Finds(dev.tidemark.analyzers.fault.ReturnInFinally.class)
public final class ReturnInFinally implements Rule<JavaFile> {
  @Override
  public void check(JavaFile file, Reporter reporter) {
    if (file.all(TryStmt.class).stream().noneMatch(t -> t.getFinallyBlock().isPresent())) {
      return;
    }
    for (ReturnStmt jump : file.all(ReturnStmt.class)) {
      check(jump, "return", around -> false, file, reporter);
    }
    for (BreakStmt jump : file.all(BreakStmt.class)) {
      Predicate<Node> ends =
          target(jump.getLabel(), around -> isLoop(around) || around instanceof SwitchStmt);
      check(jump, "break", ends, file, reporter);
    }
    for (ContinueStmt jump : file.all(ContinueStmt.class)) {
      Predicate<Node> ends = target(jump.getLabel(), ReturnInFinally::isLoop);
      check(jump, "continue", ends, file, reporter);
    }
  }

  private static void check(
      Node jump, String word, Predicate<Node> ends, JavaFile file, Reporter reporter) {
    if (leavesFinally(jump, ends) && !file.hasCommentIn(jump) && !file.hasCommentBefore(jump)) {
      reporter.report(
          file.at(jump),
          "\"" + word + "\" leaves the finally block, and drops any exception on its way through");
    }
  }

  private static boolean leavesFinally(Node jump, Predicate<Node> ends) {
    Node part = jump;
    Node whole = part.getParentNode().orElse(null);
    while (whole != null
        && !ends.test(whole)
        && !(whole instanceof BodyDeclaration)
        && !(whole instanceof LambdaExpr)) {
      if (whole instanceof TryStmt attempt
          && Identity.same(attempt.getFinallyBlock().orElse(null), part)) {
        return true;
      }
      part = whole;
      whole = part.getParentNode().orElse(null);
    }
    return false;
  }

  private static Predicate<Node> target(Optional<SimpleName> label, Predicate<Node> unlabelled) {
    return label
        .<Predicate<Node>>map(
            name -> around -> around instanceof LabeledStmt goal && goal.getLabel().equals(name))
        .orElse(unlabelled);
  }

  private static boolean isLoop(Node node) {
    return node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt;
  }
}
