package dev.tidemark.jobs.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The heaviest of many.
 *
 * @param more how many others there are
 * @param moreChange what these changed together
 */
record Top<T>(List<T> shown, long more, long moreChange) {
  Top {
    shown = List.copyOf(shown);
  }

  /** So many at most, in the order given. */
  static <T> Top<T> of(List<T> all, int most, ToLongFunction<T> weight, ToLongFunction<T> change) {
    List<T> heaviest =
        all.stream().sorted(Comparator.comparingLong(weight).reversed()).limit(most).toList();
    List<T> shown = all.stream().filter(heaviest::contains).limit(most).toList();
    long changeOfAll = all.stream().mapToLong(change).sum();
    long changeShown = shown.stream().mapToLong(change).sum();
    return new Top<>(shown, all.size() - shown.size(), changeOfAll - changeShown);
  }
}
