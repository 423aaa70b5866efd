package dev.tidemark.jobs.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Cuts time where any of several things begins or ends. */
final class Spans<T> {
  /** Told of each stretch in which the same things are there, oldest first. */
  @FunctionalInterface
  interface Visitor<T> {
    /**
     * @param there in the order in which they were given; not empty
     * @param first the first moment of the stretch
     * @param last the last
     */
    void visit(List<T> there, int first, int last);
  }

  private final List<T> things;
  private final ToIntFunction<T> first;
  private final ToIntFunction<T> last;

  Spans(List<T> things, ToIntFunction<T> first, ToIntFunction<T> last) {
    this.things = things;
    this.first = first;
    this.last = last;
  }

  void forEach(Visitor<T> visitor) {
    var begins = new ArrayList<List<Integer>>();
    var ends = new ArrayList<List<Integer>>();
    int[] bounds = bounds();
    for (int i = 0; i < bounds.length; i++) {
      begins.add(new ArrayList<>());
      ends.add(new ArrayList<>());
    }
    for (int i = 0; i < things.size(); i++) {
      begins.get(indexOf(bounds, first.applyAsInt(things.get(i)))).add(i);
      ends.get(indexOf(bounds, last.applyAsInt(things.get(i)) + 1)).add(i);
    }
    var there = new TreeSet<Integer>();
    for (int i = 0; i + 1 < bounds.length; i++) {
      ends.get(i).forEach(there::remove);
      there.addAll(begins.get(i));
      if (!there.isEmpty()) {
        visitor.visit(there.stream().map(things::get).toList(), bounds[i], bounds[i + 1] - 1);
      }
    }
  }

  private int[] bounds() {
    var bounds = new TreeSet<Integer>();
    for (T thing : things) {
      bounds.add(first.applyAsInt(thing));
      bounds.add(last.applyAsInt(thing) + 1);
    }
    return bounds.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int indexOf(int[] bounds, int moment) {
    return Arrays.binarySearch(bounds, moment);
  }
}
