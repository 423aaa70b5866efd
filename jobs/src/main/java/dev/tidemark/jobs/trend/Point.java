package dev.tidemark.jobs.trend;

/**
 * A series on a day.
 *
 * @param state whether there is a value
 * @param value only if it is known
 * @param partial whether a repository is missing in it
 * @param byOtherRules whether it was found by other rules than the last, so that they do not
 *     compare
 */
record Point(State state, double value, boolean partial, boolean byOtherRules) {
  enum State {
    KNOWN,
    /** It was asked for, and not found out. */
    UNKNOWN,
    /** There was nothing to count, or nobody asked. */
    ABSENT
  }

  static final Point UNKNOWN = new Point(State.UNKNOWN, 0, false, false);
  static final Point ABSENT = new Point(State.ABSENT, 0, false, false);

  boolean comparable() {
    return known() && !byOtherRules;
  }

  boolean known() {
    return state == State.KNOWN;
  }
}
