package dev.tidemark.jobs.git;

import dev.tidemark.jobs.git.FirstParents.Commit;
import dev.tidemark.jobs.git.History.Picked;
import dev.tidemark.jobs.git.History.Unanswered;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The commits of one chain that may stand for a day, by the rules of {@link History#pick}. Of most
 * chains it keeps one commit a day asked for.
 */
final class Candidates {
  /** A clock that was never set says this or, by its time zone, some hours more. */
  private static final long UNSET_SECONDS = Duration.ofDays(1).toSeconds();

  private final List<LocalDate> dates;
  private final long[] ends;
  private final List<Commit> kept = new ArrayList<>();
  private long firstSeconds = Long.MAX_VALUE;
  private long secondSeconds = Long.MAX_VALUE;

  Candidates(List<LocalDate> dates) {
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("no day to pick a commit for");
    }
    this.dates = dates.stream().distinct().sorted().toList();
    this.ends =
        this.dates.stream()
            .mapToLong(date -> date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond())
            .toArray();
  }

  /** Whether more than the tip matters; then all do, for only the first commits tell odd clocks. */
  boolean needMore() {
    return dates.size() > 1;
  }

  /** Takes the next commit of the chain, the newest first. */
  void add(Commit commit) {
    if (commit.seconds() >= UNSET_SECONDS) {
      secondSeconds = firstSeconds;
      firstSeconds = commit.seconds();
    }
    if (kept.isEmpty() || !isHiddenBy(kept.get(kept.size() - 1), commit)) {
      kept.add(commit);
    }
  }

  /**
   * Whether a commit can stand for no day because of the one kept before: if that one's time holds,
   * it takes all the days of this; if not, then this one's does not either.
   */
  private boolean isHiddenBy(Commit newer, Commit commit) {
    return commit.seconds() <= newer.seconds()
        && firstDay(commit.seconds()) == firstDay(newer.seconds());
  }

  /**
   * Picks from what was added.
   *
   * @param reason why the chain breaks off; NONE if it was added whole
   */
  Picked picked(ReasonCode reason, String detail) {
    long[] seconds = soundSeconds(reason == ReasonCode.NONE);
    List<Moment> moments = new ArrayList<>();
    int open = dates.size() - 1;
    moments.add(moment(open, kept.get(0)));
    for (int i = 0; i < kept.size() && open > 0; i++) {
      for (int day = firstDay(seconds[i]); open > day; ) {
        open--;
        moments.add(moment(open, kept.get(i)));
      }
    }
    Collections.reverse(moments);
    List<LocalDate> before = reason == ReasonCode.NONE ? List.of() : dates.subList(0, open);
    return new Picked(
        moments, before.stream().map(date -> new Unanswered(date, reason, detail)).toList());
  }

  private Moment moment(int day, Commit commit) {
    return new Moment(dates.get(day), commit.id().name(), commit.committedAt());
  }

  /** The time that each kept commit counts as of. */
  private long[] soundSeconds(boolean whole) {
    // Imports often begin with a commit that the tool made later than all it then brings in.
    long began = whole ? Math.min(firstSeconds, secondSeconds) : firstSeconds;
    long[] seconds = new long[kept.size()];
    long ofParent = began;
    for (int i = seconds.length - 1; i >= 0; i--) {
      long own = kept.get(i).seconds();
      ofParent = own < began ? ofParent : own;
      seconds[i] = ofParent;
    }
    return seconds;
  }

  /** The first day at whose end it was past this time; past the last if there is none. */
  private int firstDay(long seconds) {
    int found = Arrays.binarySearch(ends, seconds);
    return found < 0 ? -found - 1 : found + 1; // A day's end is the first second of the next.
  }
}
