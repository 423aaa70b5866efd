package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
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
  private static final Pattern LOGGING = Pattern.compile("(log|print|debug|info|warn|trace).*");
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

  // Up from the name: also who hands on but its message leaves the failure to somebody else.
  private static boolean isHandedOn(NameExpr exception) {
    Node part = exception;
    Node whole = part.getParentNode().orElseThrow();
    while (isStillTheFailure(part, whole)) {
      part = whole;
      whole = part.getParentNode().orElseThrow();
    }
    if (whole instanceof MethodCallExpr call) {
      return !logs(call);
    }
    return whole instanceof AssignExpr
        || whole instanceof ObjectCreationExpr
        || whole instanceof ThrowStmt
        || whole instanceof ReturnStmt;
  }

  private static boolean isStillTheFailure(Node part, Node whole) {
    return whole instanceof BinaryExpr
        || whole instanceof EnclosedExpr
        || whole instanceof CastExpr
        || (whole instanceof MethodCallExpr call && (isScope(part, call) || turnsToText(call)));
  }

  private static boolean isScope(Node part, MethodCallExpr call) {
    return call.getScope().filter(scope -> Identity.same(scope, part)).isPresent();
  }

  private static boolean turnsToText(MethodCallExpr call) {
    return CauseUse.TURNS_TO_TEXT.matcher(call.getNameAsString()).matches();
  }

  private static boolean logs(MethodCallExpr call) {
    return LOGGING.matcher(call.getNameAsString()).matches()
        || call.getScope().map(Expression::toString).filter(LOGGER.asMatchPredicate()).isPresent();
  }
}
