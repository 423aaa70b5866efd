package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.Literal;
import java.util.Arrays;
import java.util.Objects;

/**
 * What is known of a value. Immutable; a union that adds nothing is the first one itself.
 *
 * @param objects numbers of the things in the {@link Heap} that it may refer to, sorted
 * @param type full name of its class as far as it is known; "" if it is not; null while there is no
 *     value at all
 * @param global full name of the module, class, function or variable that it is; "" if it is none
 * @param symbol what defines the very value elsewhere: the full name of a function, or {@code #},
 *     the key of a setting, {@code =} and what it is by default; {@code ^} and what it begins with;
 *     or {@code @} and the number of the parameter that it is; or {@code ~} of the last place of a
 *     mark in a text, and {@code ?} of an address that has come to its query; "" if nothing of this
 *     is known
 * @param fetched whether something that is out of sight looked it up, by what it was given
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings({"ReferenceEquality", "ArrayRecordComponent"})
record Value(
    Taint taint,
    Constants constants,
    int[] objects,
    String type,
    String global,
    boolean fetched,
    String symbol) {
  /** A value that no way of the program gives. */
  static final Value NONE = new Value(Taint.NONE, Constants.NONE, new int[0], null, "", false, "");

  /** Of which nothing is known but that nobody outside has a hand in it. */
  static final Value HARMLESS =
      new Value(Taint.NONE, Constants.ANY, NONE.objects, "", "", false, "");

  private static final String BEGINNING = "^";
  private static final String PARAMETER = "@";
  private static final String LAST = "~";
  private static final String QUERY = "?";
  private static final int MOST_OBJECTS = 8;

  static Value constant(Constants constants, String type) {
    return new Value(Taint.NONE, constants, NONE.objects, type, "", false, "");
  }

  static Value unknown(Taint taint, String type) {
    return new Value(taint, Constants.ANY, NONE.objects, type, "", false, "");
  }

  static Value object(int object, String type) {
    return new Value(Taint.NONE, Constants.NONE, new int[] {object}, type, "", false, "");
  }

  static Value global(String name, String type) {
    return new Value(Taint.NONE, Constants.ANY, NONE.objects, type, name, false, "");
  }

  /** Null if it is not exactly one constant and nothing else. */
  Object constant() {
    return objects.length == 0 ? constants.only() : null;
  }

  /** The number of the one thing that it is; -1 if it may be another or none. */
  int onlyObject() {
    return objects.length == 1 && (!constants.areKnown() || constants.values().isEmpty())
        ? objects[0]
        : -1;
  }

  Value with(Taint other) {
    return other == taint
        ? this
        : new Value(other, constants, objects, type, global, fetched, symbol);
  }

  Value with(Constants other) {
    return new Value(taint, other, objects, type, global, fetched, "");
  }

  Value typed(String other) {
    return other.equals(type)
        ? this
        : new Value(taint, constants, objects, other, global, fetched, symbol);
  }

  Value asFetched() {
    return new Value(taint, constants, objects, type, global, true, symbol);
  }

  /** The same, of which it is known what defines it. */
  Value definedBy(String name) {
    return new Value(taint, constants, objects, type, global, fetched, name);
  }

  /** The same, known to be what a parameter was given. */
  Value ofParameter(int number) {
    return definedBy(PARAMETER + number);
  }

  /** The number of the parameter whose very value it is; -1 if it is another. */
  int parameter() {
    return symbol.startsWith(PARAMETER) ? Integer.parseInt(symbol, 1, symbol.length(), 10) : -1;
  }

  /** What defines it in another file, as {@link #symbol} says; "" if nothing does. */
  String definition() {
    boolean here = symbol.startsWith(BEGINNING) || symbol.startsWith(PARAMETER);
    return here || isLastPlace() || isQuery() ? "" : symbol;
  }

  /** The same, known to be the last place of a mark in a text. */
  Value asLastPlace() {
    return definedBy(LAST);
  }

  /** The same, known to have come to the query of an address. */
  Value asQuery() {
    return definedBy(QUERY);
  }

  boolean isQuery() {
    return symbol.equals(QUERY);
  }

  boolean isLastPlace() {
    return symbol.equals(LAST);
  }

  /** Whether it is a text that is known to begin so. */
  boolean begins(String text) {
    return symbol.startsWith(BEGINNING) && symbol.startsWith(text, BEGINNING.length());
  }

  /** What it is known to begin with; "" if nothing is. */
  String beginning() {
    if (constant() instanceof String text) {
      return text;
    }
    return symbol.startsWith(BEGINNING) ? symbol.substring(BEGINNING.length()) : "";
  }

  /** The same, known to begin with a text. */
  Value beginningWith(String text) {
    return text.isEmpty() ? this : definedBy(BEGINNING + text);
  }

  /** The same, known to be one of these things. */
  Value withObjects(int[] others) {
    return new Value(taint, constants, others, type, global, fetched, symbol);
  }

  /** The same, known by a full name. */
  Value named(String name) {
    return new Value(taint, constants, objects, type, name, fetched, symbol);
  }

  Value and(Taint other) {
    return with(taint.union(other));
  }

  /** The same for what is read of it, and not it itself. */
  Value withoutObjects() {
    return objects.length == 0
        ? this
        : new Value(taint, Constants.ANY, NONE.objects, type, "", fetched, "");
  }

  Value union(Value other) {
    if (this == other || other == null || other.type == null) {
      return this;
    }
    if (type == null) {
      return other;
    }
    Taint bothTaints = taint.union(other.taint);
    Constants bothConstants = constants.union(other.constants);
    int[] bothObjects = union(objects, other.objects);
    String oneType = unionOfTypes(other);
    String oneGlobal = global.equals(other.global) ? global : "";
    boolean same =
        bothTaints == taint
            && bothConstants == constants
            && bothObjects == objects
            && oneType.equals(type)
            && oneGlobal.equals(global)
            && (symbol.isEmpty() || symbol.equals(other.symbol))
            && (fetched || !other.fetched);
    return same
        ? this
        : new Value(
            bothTaints,
            bothConstants,
            bothObjects,
            oneType,
            oneGlobal,
            fetched || other.fetched,
            symbol.equals(other.symbol) ? symbol : "");
  }

  /** The union, where null stands for no value. */
  static Value either(Value one, Value other) {
    return one == null ? other : one.union(other);
  }

  /** The union with what it is a round later, for which constants that still change are any. */
  static Value widened(Value before, Value after) {
    if (before == null || after == null || before == after) {
      return before == null ? after : before;
    }
    return before.union(after).widenedFrom(before);
  }

  /** The same with any constant if it is new since before; null is for nothing. */
  Value widenedFrom(Value before) {
    return before == null || before == this || before.constants.equals(constants)
        ? this
        : with(Constants.ANY);
  }

  // A null has any type.
  private String unionOfTypes(Value other) {
    if (type.equals(other.type) || other.isNull()) {
      return type;
    }
    return isNull() ? other.type : "";
  }

  private boolean isNull() {
    return constant() == Literal.NULL;
  }

  private static int[] union(int[] one, int[] other) {
    if (other.length == 0 || Arrays.equals(one, other)) {
      return one;
    }
    int[] both = new int[one.length + other.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < other.length) {
      if (j == other.length || (i < one.length && one[i] < other[j])) {
        both[size++] = one[i++];
      } else {
        i += i < one.length && one[i] == other[j] ? 1 : 0;
        both[size++] = other[j++];
      }
    }
    return size == one.length ? one : Arrays.copyOf(both, Math.min(size, MOST_OBJECTS));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Value other
        && taint.equals(other.taint)
        && constants.equals(other.constants)
        && Arrays.equals(objects, other.objects)
        && Objects.equals(type, other.type)
        && global.equals(other.global)
        && fetched == other.fetched
        && symbol.equals(other.symbol);
  }

  @Override
  public int hashCode() {
    return taint.hashCode() * 31 + constants.hashCode() + Arrays.hashCode(objects);
  }
}
