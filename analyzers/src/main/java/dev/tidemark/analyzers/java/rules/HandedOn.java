package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.tidemark.analyzers.java.Identity;
import java.util.regex.Pattern;

/** Whether a handler leaves the failure to somebody else instead of ending it. */
final class HandedOn {
  private static final Pattern LOGGER =
      Pattern.compile(
          "(.*[._])?\\w*log(ger)?(\\(\\))?|System\\.(out|err)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOGGING =
      Pattern.compile("(log|print|debug|info|warn|trace|format|valueOf|toString).*");
  private static final Pattern ENDING = Pattern.compile("(fail|assert|exit|halt).*");

  private HandedOn() {}

  static boolean by(CatchClause handler) {
    Statement last = handler.getBody().getStatements().getLast().orElse(null);
    return last instanceof ThrowStmt
        || Handlers.usesIn(handler).stream().anyMatch(HandedOn::isHandedOn)
        || handler.getBody().findFirst(MethodCallExpr.class, HandedOn::ends).isPresent();
  }

  private static boolean ends(MethodCallExpr call) {
    return ENDING.matcher(call.getNameAsString()).matches();
  }

  private static boolean isHandedOn(NameExpr exception) {
    Node parent = exception.getParentNode().orElseThrow();
    if (parent instanceof MethodCallExpr call) {
      return call.getArguments().stream().anyMatch(argument -> Identity.same(argument, exception))
          && !logs(call);
    }
    if (parent instanceof AssignExpr assignment) {
      return Identity.same(assignment.getValue(), exception);
    }
    return parent instanceof ObjectCreationExpr
        || parent instanceof ThrowStmt
        || parent instanceof ReturnStmt;
  }

  private static boolean logs(MethodCallExpr call) {
    return LOGGING.matcher(call.getNameAsString()).matches()
        || call.getScope().map(Expression::toString).filter(LOGGER.asMatchPredicate()).isPresent();
  }
}
