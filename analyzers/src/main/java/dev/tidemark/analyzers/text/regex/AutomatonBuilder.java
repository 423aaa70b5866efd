package dev.tidemark.analyzers.text.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts the automaton of an expression together, position by position. */
final class AutomatonBuilder {
  static final int MOST_POSITIONS = 160;

  private final boolean remembering;
  private final List<BitSet> sets = new ArrayList<>();
  private final BitSet guarded = new BitSet();
  private final int[][] ways = new int[MOST_POSITIONS][MOST_POSITIONS];
  private final List<BitSet> next = new ArrayList<>();
  private int guards;
  private int depth;
  private boolean full;

  /**
   * @param remembering whether the outermost repetitions remember where they failed, as Java's do
   */
  AutomatonBuilder(boolean remembering) {
    this.remembering = remembering;
  }

  /** The automaton; of no use if {@link #isFull}. */
  Automaton build(Part part) {
    Fragment whole = part.addTo(this);
    return new Automaton(sets, next, ways, guarded, whole);
  }

  /** Whether the expression has more positions than are looked at. */
  boolean isFull() {
    return full;
  }

  Fragment position(BitSet set) {
    if (sets.size() == MOST_POSITIONS) {
      full = true;
      return Fragment.EMPTY;
    }
    int position = sets.size();
    sets.add(set);
    next.add(new BitSet());
    guarded.set(position, guards > 0);
    return Fragment.of(position);
  }

  /**
   * Lets the second follow the first.
   *
   * @param remembered whether the engine goes this way once at each place of the text at most
   */
  void connect(Fragment first, Fragment second, boolean remembered) {
    first
        .last()
        .forEach(
            (from, out) ->
                second
                    .first()
                    .forEach(
                        (to, in) -> {
                          next.get(from).set(to);
                          if (!remembered) {
                            ways[from][to] = Fragment.cap(ways[from][to] + out * in);
                          }
                        }));
  }

  /** Positions that are added from here on, or no more, are matched in one way only. */
  void guard(int change) {
    guards += change;
  }

  /** What is added from here on, or no more, stands in a group that is repeated. */
  void enter(int change) {
    depth += change;
  }

  // Since Java 9 outermost greedy repetitions without an upper bound note where they failed.
  boolean remembers(Part.Repetition repetition) {
    return remembering
        && depth == 0
        && repetition.grouped()
        && repetition.greedy()
        && repetition.max() == Part.Repetition.ENDLESS;
  }
}
