package dev.tidemark.analyzers.text.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds a loop that reads one text in two ways: two walks from a position back to it that read the
 * same and are not the same. Whatever then fails behind n rounds has 2 to the n ways to be tried.
 */
final class Ambiguity {
  private static final int MOST_STEPS = 1_500_000;

  private final Automaton automaton;
  private final Alphabet alphabet;
  private final int size;
  private final List<BitSet> reach = new ArrayList<>();
  private int steps;

  /**
   * A loop and what it reads.
   *
   * @param position where it begins and ends
   * @param word numbers of characters
   */
  record Loop(int position, List<Integer> word) {}

  Ambiguity(Automaton automaton, Alphabet alphabet) {
    this.automaton = automaton;
    this.alphabet = alphabet;
    this.size = automaton.size();
  }

  /** One in each part of the expression that has any; none where the search takes too long. */
  List<Loop> loops() {
    close();
    var loops = new ArrayList<Loop>();
    var seen = new BitSet();
    for (int position = 0; position < size; position++) {
      if (!seen.get(position) && reach.get(position).get(position)) {
        BitSet component = component(position);
        seen.or(component);
        if (component.stream().noneMatch(automaton::isGuarded)) {
          loop(position, component).ifPresent(loops::add);
        }
      }
    }
    return loops;
  }

  private void close() {
    for (int from = 0; from < size; from++) {
      var to = new BitSet(size);
      for (int each = 0; each < size; each++) {
        to.set(each, automaton.ways(from, each) > 0);
      }
      reach.add(to);
    }
    for (int through = 0; through < size; through++) {
      for (int from = 0; from < size; from++) {
        if (reach.get(from).get(through)) {
          reach.get(from).or(reach.get(through));
        }
      }
    }
  }

  private BitSet component(int position) {
    var component = new BitSet(size);
    reach.get(position).stream()
        .filter(other -> reach.get(other).get(position))
        .forEach(component::set);
    return component;
  }

  // States are pairs of positions, and whether the two walks have parted.
  private Optional<Loop> loop(int start, BitSet component) {
    int[] from = new int[2 * size * size];
    Arrays.fill(from, -1);
    int begin = state(start, start, false);
    int goal = state(start, start, true);
    var open = new ArrayDeque<Integer>(List.of(begin));
    while (!open.isEmpty() && from[goal] < 0) {
      int at = open.poll();
      int one = at / 2 / size;
      int other = at / 2 % size;
      for (int a = component.nextSetBit(0); a >= 0; a = component.nextSetBit(a + 1)) {
        if (automaton.ways(one, a) == 0) {
          continue;
        }
        for (int b = component.nextSetBit(0); b >= 0; b = component.nextSetBit(b + 1)) {
          if (++steps > MOST_STEPS) {
            return Optional.empty();
          }
          if (automaton.ways(other, b) > 0 && automaton.set(a).intersects(automaton.set(b))) {
            boolean twice = one == other && a == b && automaton.ways(one, a) > 1;
            int next = state(a, b, at % 2 == 1 || a != b || twice);
            if (from[next] < 0 && next != begin && pick(a, b) >= 0) {
              from[next] = at;
              open.add(next);
            }
          }
        }
      }
    }
    return from[goal] < 0
        ? Optional.empty()
        : Optional.of(new Loop(start, word(from, goal, begin)));
  }

  private int state(int one, int other, boolean parted) {
    return 2 * (one * size + other) + (parted ? 1 : 0);
  }

  private List<Integer> word(int[] from, int goal, int begin) {
    var word = new ArrayList<Integer>();
    for (int at = goal; at != begin; at = from[at]) {
      word.add(pick(at / 2 / size, at / 2 % size));
    }
    Collections.reverse(word);
    return word;
  }

  private int pick(int one, int other) {
    var both = (BitSet) automaton.set(one).clone();
    both.and(automaton.set(other));
    return alphabet.pick(both);
  }
}
