package dev.tidemark.analyzers.text.regex;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a part of an expression is entered and left. Ways are counted up to two: more is no worse.
 *
 * @param first positions that may match its first character, to the number of ways to get there
 * @param last positions that may match its last character, to the number of ways out
 * @param empty number of ways to match no character at all
 */
record Fragment(Map<Integer, Integer> first, Map<Integer, Integer> last, int empty) {
  static final int MANY = 2;
  static final Fragment EMPTY = new Fragment(Map.of(), Map.of(), 1);

  static Fragment of(int position) {
    return new Fragment(Map.of(position, 1), Map.of(position, 1), 0);
  }

  Fragment then(Fragment next) {
    return new Fragment(
        sum(first, next.first, empty), sum(next.last, last, next.empty), cap(empty * next.empty));
  }

  Fragment or(Fragment other) {
    return new Fragment(
        sum(first, other.first, 1), sum(last, other.last, 1), cap(empty + other.empty));
  }

  Fragment maybe() {
    return new Fragment(first, last, empty == 0 ? 1 : MANY);
  }

  /** Of a repetition: engines leave it when it matched nothing. */
  Fragment once() {
    return new Fragment(first, last, 0);
  }

  private static Map<Integer, Integer> sum(
      Map<Integer, Integer> one, Map<Integer, Integer> other, int times) {
    if (times == 0 || other.isEmpty()) {
      return one;
    }
    var sum = new TreeMap<>(one);
    other.forEach((position, ways) -> sum.merge(position, cap(ways * times), Fragment::cap));
    return sum;
  }

  private static int cap(int one, int other) {
    return cap(one + other);
  }

  static int cap(int ways) {
    return Math.min(ways, MANY);
  }
}
