package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.text.Sql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a text is constant, and what only known at run time. */
final class TextParts {
  private static final Pattern CONSTANT = Pattern.compile("(.*\\.)?[A-Z][A-Z0-9_]*");

  private static final Pattern FRAGMENT =
      Pattern.compile("sql|dialect|quote|escape", Pattern.CASE_INSENSITIVE);

  private final JavaFile file;
  private Map<String, String> constants;

  TextParts(JavaFile file) {
    this.file = file;
  }

  /** Whether it is the whole of a concatenation. */
  static boolean isWhole(BinaryExpr binary) {
    Node parent = binary.getParentNode().orElse(null);
    return isPlus(binary) && !(parent instanceof BinaryExpr outer && isPlus(outer));
  }

  private static boolean isPlus(BinaryExpr binary) {
    return binary.getOperator() == BinaryExpr.Operator.PLUS;
  }

  /** The operands of a concatenation from left to right; of anything else, itself. */
  static List<Expression> of(Expression text) {
    var parts = new ArrayList<Expression>();
    var open = new ArrayDeque<Expression>(List.of(text));
    while (!open.isEmpty()) {
      Expression next = Handlers.withoutParentheses(open.pop());
      if (next instanceof BinaryExpr binary && isPlus(binary)) {
        open.push(binary.getLeft());
        open.push(binary.getRight());
      } else {
        parts.add(next);
      }
    }
    Collections.reverse(parts);
    return parts;
  }

  /** Literals as they are, other constants by a name, and {@link Sql#PART} for all the rest. */
  String text(List<Expression> parts) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(text(part)));
    return text.toString();
  }

  private String text(Expression part) {
    if (part instanceof LiteralStringValueExpr literal) {
      return literal.getValue();
    }
    String name = part.isNameExpr() || part.isFieldAccessExpr() ? part.toString() : "";
    if (part instanceof LiteralExpr || isPlaceholders(part) || isFragment(part)) {
      return Sql.CONSTANT;
    }
    String known = constants().get(name);
    if (known != null) {
      return known;
    }
    return CONSTANT.matcher(name).matches() ? Sql.CONSTANT : String.valueOf(Sql.PART);
  }

  // What a dialect of SQL makes, or what stands behind a constant.
  private static boolean isFragment(Expression part) {
    return part instanceof MethodCallExpr call
        && (FRAGMENT.matcher(call.getNameAsString()).find()
            || call.getScope()
                .map(Expression::toString)
                .filter(
                    scope -> FRAGMENT.matcher(scope).find() || CONSTANT.matcher(scope).matches())
                .isPresent());
  }

  // A call with a question mark in it makes a list of them.
  private static boolean isPlaceholders(Expression part) {
    return part instanceof MethodCallExpr
        && part.findFirst(StringLiteralExpr.class, text -> text.getValue().contains("?"))
            .isPresent();
  }

  /** Variables that are given nothing but one literal. */
  private Map<String, String> constants() {
    if (constants == null) {
      constants = new HashMap<>();
      Set<String> changed = new HashSet<>();
      for (AssignExpr assignment : file.all(AssignExpr.class)) {
        changed.add(assignment.getTarget().toString());
      }
      for (VariableDeclarator variable : file.all(VariableDeclarator.class)) {
        String name = variable.getNameAsString();
        if (!(variable.getInitializer().orElse(null) instanceof LiteralStringValueExpr literal)
            || constants.putIfAbsent(name, literal.getValue()) != null) {
          changed.add(name);
        }
      }
      constants.keySet().removeAll(changed);
    }
    return constants;
  }
}
