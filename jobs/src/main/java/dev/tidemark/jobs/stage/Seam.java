package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.identity.Cause;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.Series;
import java.util.List;
import java.util.Optional;

/**
 * Where the counts of a repository that a run publishes do not just go on from those before them,
 * because these came about otherwise, or their commit is gone.
 *
 * @param before what was published
 * @param at index of the moment that it is compared with
 * @param booked index of the moment that the difference is booked to
 * @param cause of what the two do not share
 * @param otherScope whether other paths may have been looked at
 */
record Seam(LiveSnapshot before, int at, int booked, Cause cause, boolean otherScope) {

  /** None if the counts go on, or there are none to go on from. */
  static Optional<Seam> of(Timeline timeline, Series current) {
    LiveSnapshot before = timeline.earlier().before();
    List<Integer> readable = timeline.readable();
    if (before == null || readable.isEmpty()) {
      return Optional.empty();
    }
    Series series = before.series();
    boolean otherScope = !series.scope().equals(current.scope());
    boolean otherRules = !series.ruleSet().equals(current.ruleSet());
    int first = readable.get(0);
    int at = timeline.before();
    if (at < 0 && timeline.previous(first) >= 0) {
      return Optional.empty();
    }
    if (at < 0) { // What code did since and what rules did cannot be told apart.
      Cause cause = otherRules ? Cause.RULES : Cause.CODE;
      return Optional.of(new Seam(before, first, first, cause, otherScope));
    }
    return otherRules || otherScope
        ? Optional.of(new Seam(before, at, first, Cause.RULES, otherScope))
        : Optional.empty();
  }

  String repository() {
    return before.repository();
  }

  /** Whether it is the same commit on both sides. */
  boolean sameCommit() {
    return at != booked;
  }
}
