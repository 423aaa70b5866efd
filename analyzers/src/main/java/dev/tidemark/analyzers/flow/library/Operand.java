package dev.tidemark.analyzers.flow.library;

/**
 * What of a call an effect speaks of.
 *
 * @param position of the argument from 0; -1 if it is given by keyword only, or is no argument
 * @param keyword of the argument; "" if it has none
 * @param of what the items or the property are those of; else null
 * @param value of a literal, or the key or index of a property: a String, Long, Boolean or {@link
 *     dev.tidemark.analyzers.flow.code.Expression.Literal#NULL}; else null
 */
public record Operand(Kind kind, int position, String keyword, Operand of, Object value) {
  /** Kinds of operands. */
  public enum Kind {
    /** By position, keyword, or either. */
    ARGUMENT,
    THIS,
    RESULT,
    /** Every argument. */
    ALL,
    /** The argument at the position and all after it. */
    FROM,
    /** The items in {@link Operand#of}. */
    ITEMS,
    /** The property or item of {@link Operand#of} under the key or index {@link Operand#value}. */
    PROPERTY,
    LITERAL
  }

  static final Operand THIS = new Operand(Kind.THIS, -1, "", null, null);
  static final Operand RESULT = new Operand(Kind.RESULT, -1, "", null, null);
  static final Operand ALL = new Operand(Kind.ALL, -1, "", null, null);

  static Operand argument(int position, String keyword) {
    return new Operand(Kind.ARGUMENT, position, keyword, null, null);
  }

  static Operand from(int position) {
    return new Operand(Kind.FROM, position, "", null, null);
  }

  static Operand items(Operand of) {
    return new Operand(Kind.ITEMS, -1, "", of, null);
  }

  static Operand property(Operand of, String key) {
    return new Operand(Kind.PROPERTY, -1, "", of, key);
  }

  static Operand item(Operand of, long index) {
    return new Operand(Kind.PROPERTY, -1, "", of, index);
  }

  static Operand literal(Object value) {
    return new Operand(Kind.LITERAL, -1, "", null, value);
  }
}
