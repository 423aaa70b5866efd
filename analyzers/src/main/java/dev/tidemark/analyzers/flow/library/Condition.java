package dev.tidemark.analyzers.flow.library;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What has to hold of an operand.
 *
 * @param values that it is compared with, as in {@link Operand#value}; for {@link Kind#IS} the name
 *     of a type
 * @param pattern of {@link Kind#MATCHES} and {@link Kind#UNLIKE}; else null
 */
public record Condition(Operand operand, Kind kind, List<Object> values, Pattern pattern) {
  /** Kinds of conditions. */
  public enum Kind {
    EQUALS,
    /** Known to differ, or certainly absent. */
    DIFFERS,
    IN,
    MATCHES,
    /** Known not to match, or certainly absent. */
    UNLIKE,
    /** A text whose beginning is known, and is this. */
    BEGINS,
    LESS,
    /** A number that has one of these bits at least. */
    BITS,
    MISSING,
    PRESENT,
    /** A text known and not empty. */
    CONSTANT,
    /** Of a type or one that inherits from it. */
    IS,
    /** A constant regular expression that can take exponential time. */
    BACKTRACKS,
    /** A text that names what nobody else should have, such as a session. */
    SECRET
  }

  public Condition {
    values = List.copyOf(values);
  }

  /**
   * Whether a known constant fulfils it; false for the kinds that ask for something else than a
   * value.
   *
   * @param constant as in {@link dev.tidemark.analyzers.flow.code.Expression.Literal#value}
   */
  public boolean accepts(Object constant) {
    return switch (kind) {
      case EQUALS -> same(constant, values.get(0));
      case DIFFERS -> !same(constant, values.get(0));
      case IN -> constant instanceof String text && isListed(text);
      case MATCHES -> constant instanceof String text && pattern.matcher(text).matches();
      case UNLIKE -> !(constant instanceof String text && pattern.matcher(text).matches());
      case BEGINS -> constant instanceof String text && text.startsWith((String) values.get(0));
      case LESS ->
          constant instanceof Number number
              && number.doubleValue() < ((Number) values.get(0)).doubleValue();
      case BITS -> constant instanceof Long number && (number & (Long) values.get(0)) != 0;
      case CONSTANT -> constant instanceof String text && !text.isEmpty();
      case SECRET -> constant instanceof String text && SecretCookie.isNamed(text);
      case MISSING, PRESENT, IS, BACKTRACKS -> false;
    };
  }

  /** Whether it is fulfilled where the operand is certainly absent. */
  public boolean acceptsAbsence() {
    return kind == Kind.DIFFERS || kind == Kind.UNLIKE || kind == Kind.MISSING;
  }

  /**
   * Whether it counts as fulfilled where nothing is known of the operand. A sink is reported unless
   * something is known to make it harmless; but what asks for knowledge is never taken for granted.
   */
  public boolean acceptsUnknown(boolean ofSink) {
    return ofSink
        && switch (kind) {
          case DIFFERS, UNLIKE, MISSING, PRESENT, IS -> true;
          case EQUALS, IN, MATCHES, BEGINS, LESS, BITS, CONSTANT, BACKTRACKS, SECRET -> false;
        };
  }

  private boolean isListed(String text) {
    for (Object value : values) {
      if (value instanceof String listed && listed.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      return a.doubleValue() == b.doubleValue();
    }
    return left.equals(right);
  }
}
