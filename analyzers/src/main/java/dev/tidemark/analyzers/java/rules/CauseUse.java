package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import dev.tidemark.analyzers.java.Identity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows the caught exception through a handler, under all names that it gets there. */
final class CauseUse {
  private static final Pattern STILL_EXCEPTION =
      Pattern.compile(".*(Cause|Exception|Throwable|Error|Suppressed|StackTrace).*|unwrap.*");
  static final Pattern TURNS_TO_TEXT = Pattern.compile("format(ted)?|valueOf|toString");

  private final Set<String> carriers = new HashSet<>();
  private final Map<String, ObjectCreationExpr> made = new HashMap<>();

  CauseUse(CatchClause handler) {
    Handlers.selfAndAround(handler).map(Handlers::variableOf).forEach(carriers::add);
    handler.getBody().walk(this::read);
  }

  /** What the expression makes anew, if the caught exception is no part of it. */
  Optional<ObjectCreationExpr> creationWithoutIt(Expression thrown) {
    Expression root = Handlers.withoutParentheses(thrown);
    if (carries(root)) {
      return Optional.empty();
    }
    while (root instanceof MethodCallExpr call && call.getScope().isPresent()) {
      root = Handlers.withoutParentheses(call.getScope().get());
    }
    return root instanceof NameExpr name
        ? Optional.ofNullable(made.get(name.getNameAsString()))
        : root.toObjectCreationExpr();
  }

  private void read(Node node) {
    if (node instanceof VariableDeclarator variable) {
      variable.getInitializer().ifPresent(value -> assign(variable.getNameAsString(), value));
    } else if (node instanceof AssignExpr assignment) {
      assign(assignment.getTarget().toString(), assignment.getValue());
    } else if (node instanceof MethodCallExpr call
        && call.getArguments().stream().anyMatch(this::carries)) {
      call.getScope().ifPresent(scope -> carriers.add(scope.toString()));
    }
  }

  private void assign(String name, Expression value) {
    if (carries(value)) {
      carriers.add(name);
    }
    Handlers.withoutParentheses(value).ifObjectCreationExpr(creation -> made.put(name, creation));
  }

  /** Whether the caught exception is a part of what the expression yields. */
  boolean carries(Expression expression) {
    return expression
        .findFirst(
            NameExpr.class,
            name -> carriers.contains(name.getNameAsString()) && survives(name, expression))
        .isPresent();
  }

  // Up from the name: its message, or a text that it was put into, is not the exception any more.
  private static boolean survives(NameExpr name, Expression top) {
    Node at = name;
    while (!Identity.same(at, top)) {
      Node parent = at.getParentNode().orElseThrow();
      if (parent instanceof BinaryExpr
          || parent instanceof InstanceOfExpr
          || parent instanceof FieldAccessExpr) {
        return false;
      }
      if (parent instanceof MethodCallExpr call && !survivesCall(at, call)) {
        return false;
      }
      at = parent;
    }
    return true;
  }

  private static boolean survivesCall(Node part, MethodCallExpr call) {
    boolean isScope = call.getScope().filter(scope -> Identity.same(scope, part)).isPresent();
    return isScope
        ? STILL_EXCEPTION.matcher(call.getNameAsString()).matches()
        : !TURNS_TO_TEXT.matcher(call.getNameAsString()).matches();
  }
}
