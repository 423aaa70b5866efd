package dev.tidemark.analyzers.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The constants that a value may be: a few, or any. Texts, Longs, Doubles, Booleans, {@code
 * Literal.NULL} and symbols of what another file defines. Immutable.
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Constants {
  /** Of an object: no constant at all. */
  static final Constants NONE = new Constants(List.of());

  static final Constants ANY = new Constants(null);
  static final Constants TRUE = of((Object) true);
  static final Constants FALSE = of((Object) false);

  private static final int MOST = 8;
  private static final int LONGEST = 10_000;

  // Null for any.
  private final List<Object> values;

  private Constants(List<Object> values) {
    this.values = values;
  }

  static Constants of(Object value) {
    return value instanceof String text && text.length() > LONGEST
        ? ANY
        : new Constants(List.of(value));
  }

  static Constants of(boolean value) {
    return value ? TRUE : FALSE;
  }

  boolean areKnown() {
    return values != null;
  }

  /** Empty if they are not known. */
  List<Object> values() {
    return values == null ? List.of() : values;
  }

  /** Null if it is not exactly one. */
  Object only() {
    return values != null && values.size() == 1 ? values.get(0) : null;
  }

  /** Whether one of them, as far as they are known, is so. */
  boolean may(Predicate<Object> question) {
    return values != null && values.stream().anyMatch(question);
  }

  /** The same if the other ones add nothing. */
  Constants union(Constants other) {
    if (this == other || values == null) {
      return this;
    }
    if (other.values == null || values.isEmpty()) {
      return other.values == null ? ANY : other;
    }
    List<Object> both = null;
    for (Object value : other.values) {
      if (!values.contains(value)) {
        both = both == null ? new ArrayList<>(values) : both;
        both.add(value);
      }
    }
    if (both == null) {
      return this;
    }
    return both.size() > MOST ? ANY : new Constants(List.copyOf(both));
  }

  /** What the function makes of them; any if it gives null for one. */
  Constants map(Function<Object, Object> function) {
    Constants result = NONE;
    for (Object value : values()) {
      Object made = function.apply(value);
      if (made == null) {
        return ANY;
      }
      result = result.union(of(made));
    }
    return values == null ? ANY : result;
  }

  /** What the function makes of each pair; any if it gives null for one. */
  Constants combine(Constants other, BiFunction<Object, Object, Object> function) {
    if (values == null || other.values == null || values.size() * other.values.size() > MOST * 2) {
      return ANY;
    }
    Constants result = NONE;
    for (Object value : values) {
      Constants row = other.map(right -> function.apply(value, right));
      if (row.values == null) {
        return ANY;
      }
      result = result.union(row);
    }
    return result;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Constants other
        && (values == null
            ? other.values == null
            : other.values != null
                && values.size() == other.values.size()
                && values.containsAll(other.values));
  }

  @Override
  public int hashCode() {
    return values == null ? 0 : values.size();
  }

  @Override
  public String toString() {
    return values == null ? "any" : values.toString();
  }
}
