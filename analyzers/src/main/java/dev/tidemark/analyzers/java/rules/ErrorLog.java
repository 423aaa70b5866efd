package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import java.util.regex.Pattern;

/** Whether a statement writes the caught exception where operators look for failures. */
final class ErrorLog {
  private static final Pattern LOGGER =
      Pattern.compile("(.*[._])?(log|logger|LOG|LOGGER|\\w*Log|\\w*Logger)(\\(\\))?");
  private static final Pattern LOUD = Pattern.compile("error|severe|fatal|warn(ing)?");
  private static final Pattern LOUD_LEVEL = Pattern.compile("(\\w+\\.)?(SEVERE|WARN(ING)?|ERROR)");

  private ErrorLog() {}

  static boolean tells(Statement statement, CatchClause handler) {
    return statement.isExpressionStmt()
        && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
        && (printsTrace(call, handler) || (isLoud(call) && takes(call, handler)));
  }

  private static boolean printsTrace(MethodCallExpr call, CatchClause handler) {
    return call.getNameAsString().equals("printStackTrace")
        && call.getArguments().isEmpty()
        && call.getScope().filter(scope -> isCaught(scope, handler)).isPresent();
  }

  private static boolean isLoud(MethodCallExpr call) {
    boolean logger =
        call.getScope().map(Expression::toString).filter(LOGGER.asMatchPredicate()).isPresent();
    return logger
        && (LOUD.matcher(call.getNameAsString()).matches()
            || (call.getNameAsString().equals("log")
                && call.getArguments().getFirst().map(Expression::toString).stream()
                    .anyMatch(LOUD_LEVEL.asMatchPredicate())));
  }

  private static boolean takes(MethodCallExpr call, CatchClause handler) {
    return call.getArguments().stream()
        .anyMatch(
            argument ->
                argument.findFirst(NameExpr.class, name -> isCaught(name, handler)).isPresent());
  }

  private static boolean isCaught(Expression expression, CatchClause handler) {
    return expression instanceof NameExpr name
        && name.getNameAsString().equals(Handlers.variableOf(handler));
  }
}
