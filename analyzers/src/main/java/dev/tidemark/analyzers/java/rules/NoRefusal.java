package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.regex.Pattern;

/** Code of a check that lets everything pass: nothing, words for a log, and {@code true}. */
final class NoRefusal {
  private static final Pattern LOG =
      Pattern.compile(
          "(?:.*\\.)?(?:\\w*(?:log|logger)(?:\\(\\))?|System\\.(?:out|err))",
          Pattern.CASE_INSENSITIVE);

  private NoRefusal() {}

  static boolean in(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().stream().allMatch(NoRefusal::in);
    }
    if (statement instanceof ReturnStmt end) {
      return end.getExpression().map(NoRefusal::isTrue).orElse(true);
    }
    if (statement instanceof ExpressionStmt only) {
      return isTrue(only.getExpression()) || isLog(only.getExpression());
    }
    if (statement instanceof IfStmt choice) {
      return choice.getElseStmt().map(NoRefusal::in).orElse(true)
          && (in(choice.getThenStmt()) || asksForNothing(choice.getCondition()));
    }
    return statement.isEmptyStmt();
  }

  private static boolean isTrue(Expression expression) {
    return expression.isBooleanLiteralExpr() && expression.asBooleanLiteralExpr().getValue();
  }

  private static boolean isLog(Expression expression) {
    return expression instanceof MethodCallExpr call
        && call.getScope().filter(scope -> LOG.matcher(scope.toString()).matches()).isPresent();
  }

  // Whether anything was given at all.
  private static boolean asksForNothing(Expression condition) {
    Expression inner = Handlers.withoutParentheses(condition);
    if (!(inner instanceof BinaryExpr binary)) {
      return false;
    }
    boolean joined =
        binary.getOperator() == BinaryExpr.Operator.OR
            || binary.getOperator() == BinaryExpr.Operator.AND;
    return joined
        ? asksForNothing(binary.getLeft()) && asksForNothing(binary.getRight())
        : binary.getOperator() == BinaryExpr.Operator.EQUALS
            && (binary.getRight().isNullLiteralExpr() || binary.getRight().toString().equals("0"));
  }
}
