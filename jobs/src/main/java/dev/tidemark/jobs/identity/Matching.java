package dev.tidemark.jobs.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the findings of one rule in a file again in its next version, one to one, best first: the
 * same symbol and text; the same text, moved in the file; the same symbol, with changed text. Where
 * several are alike, they are taken in the order of lines.
 */
final class Matching {
  private static final int NONE = -1;

  private record Place(String symbol, long text) {
    static Place of(Sighting<?> sighting) {
      return new Place(sighting.symbol(), sighting.text());
    }
  }

  private final List<? extends Sighting<?>> before;
  private final List<? extends Sighting<?>> after;
  private final int[] predecessors;
  private final boolean[] continued;

  private Matching(List<? extends Sighting<?>> before, List<? extends Sighting<?>> after) {
    this.before = before;
    this.after = after;
    this.predecessors = new int[after.size()];
    this.continued = new boolean[before.size()];
    Arrays.fill(predecessors, NONE);
  }

  /**
   * Of each finding after, the index of what it was before, or -1 if it is new.
   *
   * @param before of one rule, in the order of lines
   * @param after of the same rule, in the order of lines
   */
  static int[] of(List<? extends Sighting<?>> before, List<? extends Sighting<?>> after) {
    Matching matching = new Matching(before, after);
    matching.pair(Place::of);
    matching.pair(Sighting::text);
    matching.pair(Sighting::symbol);
    return matching.predecessors;
  }

  private void pair(Function<Sighting<?>, Object> trait) {
    Map<Object, List<Integer>> old = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (!continued[i]) {
        old.computeIfAbsent(trait.apply(before.get(i)), key -> new ArrayList<>()).add(i);
      }
    }
    if (old.isEmpty()) {
      return;
    }
    Map<Object, List<Integer>> now = new LinkedHashMap<>();
    for (int i = 0; i < after.size(); i++) {
      if (predecessors[i] == NONE) {
        now.computeIfAbsent(trait.apply(after.get(i)), key -> new ArrayList<>()).add(i);
      }
    }
    now.forEach((key, indexes) -> pair(old.getOrDefault(key, List.of()), indexes));
  }

  private void pair(List<Integer> old, List<Integer> now) {
    if (old.size() != now.size()) {
      pairEqual(old, now);
    }
    int next = 0;
    for (int i : now) {
      while (next < old.size() && continued[old.get(next)]) {
        next++;
      }
      if (next < old.size() && predecessors[i] == NONE) {
        take(old.get(next), i);
      }
    }
  }

  // Of many that are alike, some came or went: those whose place among them is the same stay.
  private void pairEqual(List<Integer> old, List<Integer> now) {
    Map<String, Integer> byFingerprint = new HashMap<>();
    old.forEach(i -> byFingerprint.putIfAbsent(before.get(i).fingerprint(), i));
    for (int i : now) {
      Integer same = byFingerprint.remove(after.get(i).fingerprint());
      if (same != null) {
        take(same, i);
      }
    }
  }

  private void take(int old, int now) {
    predecessors[now] = old;
    continued[old] = true;
  }
}
