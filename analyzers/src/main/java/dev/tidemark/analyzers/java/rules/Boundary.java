package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where nothing may escape, so that all must be caught and reported: the end of a thread or of the
 * program, and one turn of a loop that has others to serve.
 */
final class Boundary {
  private static final Set<String> LAST_FUNCTIONS = Set.of("main", "run", "uncaughtException");
  private static final Pattern TAKES_TASKS =
      Pattern.compile("execute|submit|schedule.*|.*[tT]hread.*");

  private Boundary() {}

  /** Whether the handler stands at one and reports what it caught. */
  static boolean isAt(CatchClause handler) {
    if (Handlers.usesIn(handler).isEmpty()) {
      return false;
    }
    Node at = handler;
    while (at != null && !(at instanceof BodyDeclaration) && !(at instanceof LambdaExpr)) {
      if (isLoop(at)) {
        return true;
      }
      at = at.getParentNode().orElse(null);
    }
    return (at instanceof MethodDeclaration method
            && LAST_FUNCTIONS.contains(method.getNameAsString()))
        || (at instanceof LambdaExpr lambda && isTask(lambda));
  }

  private static boolean isTask(LambdaExpr lambda) {
    Node parent = lambda.getParentNode().orElseThrow();
    return (parent instanceof MethodCallExpr call
            && TAKES_TASKS.matcher(call.getNameAsString()).matches())
        || (parent instanceof ObjectCreationExpr creation
            && creation.getType().getNameAsString().endsWith("Thread"));
  }

  private static boolean isLoop(Node node) {
    return node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt;
  }
}
