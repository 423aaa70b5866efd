package dev.tidemark.jobs.identity;

import java.util.Arrays;

/** Which moments can be read, and which of them follow each other. */
final class ReadableMoments {
  private final int[] moments;

  /**
   * @param ranks of each moment its number among those that can be read, from 0; -1 of others
   */
  ReadableMoments(int[] ranks) {
    this.moments = new int[(int) Arrays.stream(ranks).filter(rank -> rank >= 0).count()];
    int expected = 0;
    for (int moment = 0; moment < ranks.length; moment++) {
      if (ranks[moment] >= 0) {
        if (ranks[moment] != expected) {
          throw new IllegalArgumentException(
              "moment " + moment + " has rank " + ranks[moment] + " and not " + expected);
        }
        moments[expected++] = moment;
      }
    }
  }

  int size() {
    return moments.length;
  }

  int moment(int rank) {
    return moments[rank];
  }

  /** The rank of the first readable moment at or after one; {@link #size} if there is none. */
  int from(int moment) {
    int found = Arrays.binarySearch(moments, moment);
    return found >= 0 ? found : -found - 1;
  }

  /** The rank of the last readable moment at or before one; -1 if there is none. */
  int to(int moment) {
    int found = Arrays.binarySearch(moments, moment);
    return found >= 0 ? found : -found - 2;
  }
}
