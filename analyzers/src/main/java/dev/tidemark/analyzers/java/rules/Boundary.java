package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where nothing may escape, so that all must be caught and reported: the end of a thread or of the
 * program, one turn of a loop that has others to serve, and calls to whoever asked to be called.
 */
final class Boundary {
  private static final Set<String> LAST_FUNCTIONS = Set.of("main", "run", "uncaughtException");
  private static final Pattern CALLED_BACK =
      Pattern.compile(
          ".*(callback|listener|observer|subscriber|hook|plugin)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAKES_TASKS =
      Pattern.compile("execute|submit|schedule.*|.*[tT]hread.*");

  private Boundary() {}

  /** Whether the handler stands at one and reports what it caught. */
  static boolean isAt(CatchClause handler) {
    if (Handlers.usesIn(handler).isEmpty()) {
      return false;
    }
    if (endsWithStatus(handler) || callsBack(handler)) {
      return true;
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

  // Such a status ends up as that of the program.
  private static boolean endsWithStatus(CatchClause handler) {
    return handler.getBody().getStatements().getLast().orElse(null) instanceof ReturnStmt last
        && last.getExpression().orElse(null) instanceof IntegerLiteralExpr status
        && !status.getValue().equals("0");
  }

  private static boolean callsBack(CatchClause handler) {
    return handler.getParentNode().orElse(null) instanceof TryStmt guarded
        && guarded.getTryBlock().findFirst(MethodCallExpr.class, Boundary::isCallback).isPresent();
  }

  private static boolean isCallback(MethodCallExpr call) {
    return call.getScope().orElse(null) instanceof NameExpr receiver
        && CALLED_BACK.matcher(receiver.getNameAsString()).matches();
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
