package dev.tidemark.analyzers.text.regex;

import java.util.BitSet;
import java.util.List;

/** An expression as its positions, each of which matches one character, and what may follow. */
final class Automaton {
  private final List<BitSet> sets;
  private final List<BitSet> next;
  private final int[][] ways;
  private final BitSet guarded;
  private final BitSet first = new BitSet();
  private final BitSet last = new BitSet();
  private final boolean empty;

  Automaton(List<BitSet> sets, List<BitSet> next, int[][] ways, BitSet guarded, Fragment whole) {
    this.sets = List.copyOf(sets);
    this.next = List.copyOf(next);
    this.ways = ways;
    this.guarded = guarded;
    whole.first().keySet().forEach(first::set);
    whole.last().keySet().forEach(last::set);
    this.empty = whole.empty() > 0;
  }

  int size() {
    return sets.size();
  }

  /** The characters that the position matches. */
  BitSet set(int position) {
    return sets.get(position);
  }

  /** In how many ways an engine goes on from one position to the other; 2 for more. */
  int ways(int from, int to) {
    return ways[from][to];
  }

  /** Whether the engine never tries the position in another way. */
  boolean isGuarded(int position) {
    return guarded.get(position);
  }

  BitSet first() {
    return (BitSet) first.clone();
  }

  BitSet after(int position) {
    return next.get(position);
  }

  /** Whether the empty text matches. */
  boolean matchesNothing() {
    return empty;
  }

  /** Whether an expression that stands at these positions has matched. */
  boolean accepts(BitSet positions) {
    return positions.intersects(last);
  }

  /** Those of the positions that match the character. */
  BitSet matching(BitSet positions, int character) {
    var matching = new BitSet();
    positions.stream().filter(p -> sets.get(p).get(character)).forEach(matching::set);
    return matching;
  }

  /** The positions after one more character. */
  BitSet step(BitSet positions, int character) {
    var following = new BitSet();
    positions.stream().forEach(p -> following.or(next.get(p)));
    return matching(following, character);
  }
}
