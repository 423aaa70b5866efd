package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as they are written, and names. */
final class Literals {
  private static final Set<String> SAME_CHARACTERS = Set.of("toCharArray", "getBytes");
  private static final int MOST_PARTS = 200;
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(u+[0-9a-fA-F]{4}|[0-3]?[0-7]{1,2}|.)", Pattern.DOTALL);

  private Literals() {}

  /**
   * The text of a literal, of several that are put together, or of one as characters or bytes;
   * empty for all that is known only at run time.
   */
  static Optional<String> text(Expression expression) {
    Expression inner = Handlers.withoutParentheses(expression);
    if (inner instanceof MethodCallExpr call && SAME_CHARACTERS.contains(call.getNameAsString())) {
      inner = call.getScope().map(Handlers::withoutParentheses).orElse(inner);
    }
    if (isText(inner)) {
      return Optional.of(unescaped((LiteralStringValueExpr) inner));
    }
    if (!inner.isBinaryExpr() || !TextParts.isWhole(inner.asBinaryExpr())) {
      return Optional.empty();
    }
    var parts = TextParts.of(inner);
    if (parts.size() > MOST_PARTS || !parts.stream().allMatch(Literals::isText)) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    parts.forEach(part -> text.append(unescaped((LiteralStringValueExpr) part)));
    return Optional.of(text.toString());
  }

  private static boolean isText(Expression expression) {
    return expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr;
  }

  private static String unescaped(LiteralStringValueExpr literal) {
    String value =
        literal instanceof TextBlockLiteralExpr
            ? literal.getValue().stripIndent()
            : literal.getValue();
    return value.indexOf('\\') < 0 ? value : ESCAPE.matcher(value).replaceAll(Literals::meant);
  }

  private static String meant(MatchResult escape) {
    String code = escape.group(1);
    char c = code.charAt(0);
    int named = "btnfrs".indexOf(c);
    if (named >= 0) {
      return String.valueOf("\b\t\n\f\r ".charAt(named));
    }
    if (c == 'u') {
      String digits = code.substring(code.length() - 4);
      return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(digits, 16)));
    }
    return c >= '0' && c <= '7'
        ? Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code, 8)))
        : c == '\n' ? "" : Matcher.quoteReplacement(code);
  }

  /** The last name of {@code name}, {@code a.name} or {@code a.name()}; "" of all else. */
  static String lastName(Expression expression) {
    if (expression instanceof NameExpr name) {
      return name.getNameAsString();
    }
    if (expression instanceof FieldAccessExpr access) {
      return access.getNameAsString();
    }
    return expression instanceof MethodCallExpr call ? call.getNameAsString() : "";
  }
}
