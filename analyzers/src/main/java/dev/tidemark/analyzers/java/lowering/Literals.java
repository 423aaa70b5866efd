package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.tidemark.analyzers.flow.code.Expression.Literal;

/** Values of literals. */
final class Literals {
  private static final Literal UNKNOWN = new Literal(Literal.UNKNOWN);

  private Literals() {}

  /** Of a text or character. */
  static Literal text(LiteralStringValueExpr node) {
    String value = node.getValue();
    if (node instanceof TextBlockLiteralExpr) {
      value = value.stripIndent();
    }
    if (value.indexOf('\\') < 0) {
      return new Literal(value);
    }
    try {
      return new Literal(value.translateEscapes());
    } catch (IllegalArgumentException e) {
      return UNKNOWN; // No compiler takes such an escape, but the parser does.
    }
  }

  static Literal number(LiteralStringValueExpr node) {
    String digits = node.getValue().replace("_", "");
    try {
      return new Literal(
          node instanceof DoubleLiteralExpr ? (Object) Double.valueOf(digits) : whole(digits));
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }

  private static Long whole(String text) {
    String digits = text;
    boolean isLong = digits.endsWith("L") || digits.endsWith("l");
    if (isLong) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return Long.parseUnsignedLong(digits);
    }
    char mark = digits.charAt(1);
    long value;
    if (mark == 'x' || mark == 'X') {
      value = Long.parseUnsignedLong(digits.substring(2), 16);
    } else if (mark == 'b' || mark == 'B') {
      value = Long.parseUnsignedLong(digits.substring(2), 2);
    } else {
      value = Long.parseUnsignedLong(digits.substring(1), 8);
    }
    return isLong ? value : (long) (int) value; // 0xFFFFFFFF is -1.
  }
}
