package dev.tidemark.jobs.report;

import java.io.IOException;
import java.util.Arrays;

/**
 * Lists of values over the buckets in which a repository is known, told where they change only: the
 * number of the bucket, then the values. They are zeros before the first, and wherever none are
 * given.
 */
final class Changes {
  private static final int[] NOWHERE = {};

  private final Lists lists;
  private final long[] zeros;
  private int[] known = NOWHERE;
  private long[] told;
  private int next;

  /**
   * @param width how many values there are in each bucket
   */
  Changes(Lists lists, int width) {
    this.lists = lists;
    this.zeros = new long[width];
    this.told = zeros;
  }

  /**
   * The next list.
   *
   * @param buckets in which the repository is known, ascending
   * @param first what the list begins with
   */
  void begin(int[] buckets, long... first) throws IOException {
    tellZerosBefore(known.length);
    lists.begin(first);
    known = buckets.clone();
    told = zeros;
    next = 0;
  }

  /**
   * The values in one of the buckets.
   *
   * @param place of the bucket in the list of them, higher than the last
   */
  void at(int place, long... values) throws IOException {
    tellZerosBefore(place);
    tell(place, values);
    next = place + 1;
  }

  /** There are no more. */
  void end() throws IOException {
    tellZerosBefore(known.length);
    lists.end();
  }

  private void tellZerosBefore(int place) throws IOException {
    if (next < place) {
      tell(next, zeros);
    }
  }

  private void tell(int place, long[] values) throws IOException {
    if (!Arrays.equals(values, told)) {
      lists.add(known[place]);
      lists.add(values);
      told = values.clone();
    }
  }
}
