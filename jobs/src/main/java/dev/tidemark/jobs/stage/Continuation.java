package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.RepositoryPast;
import dev.tidemark.jobs.warehouse.Series;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a run goes on from what earlier ones published: what it publishes, and what it reads again
 * only to compare with.
 *
 * @param series the rules and settings of this run
 * @param backFill whether it fills in the past
 * @param recount whether it counts again all that is live
 */
record Continuation(Series series, boolean backFill, boolean recount) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What to read of a repository.
   *
   * @param moments oldest first, one for each day
   * @param context those by index that are only compared with
   */
  record Plan(List<Moment> moments, Set<Integer> context, Earlier earlier) {}

  /**
   * Works it out. Each moment to publish is compared with the one before it, and whatever is live
   * after it and was compared with another before is published again.
   *
   * @param wanted oldest first, one for each day; the newest is published in any case
   * @param present tells whether the repository still has a commit
   */
  Plan plan(List<Moment> wanted, RepositoryPast past, Predicate<String> present) {
    if (wanted.isEmpty()) {
      return new Plan(List.of(), Set.of(), Earlier.NONE);
    }
    List<LiveSnapshot> live =
        past.live().stream().filter(each -> present.test(each.moment().commitHash())).toList();
    TreeMap<LocalDate, Moment> fresh = fresh(wanted, past.live());
    if (countsAgain(fresh, live)) {
      live.forEach(each -> fresh.putIfAbsent(each.moment().date(), each.moment()));
    }
    LocalDate newest = wanted.get(wanted.size() - 1).date();
    LiveSnapshot known =
        last(past.live().stream().filter(each -> each.newest() && !isAfter(each, newest)));
    LocalDate first = fresh.firstKey();
    LiveSnapshot before =
        last(past.live().stream().filter(each -> each.moment().date().isBefore(first)));
    if (live.stream().anyMatch(each -> isAfter(each, first) && !isIn(fresh, each))) {
      return plan(fresh, live, new Earlier(before, known));
    }
    if (past.removed() || before == null) {
      return plan(fresh, List.of(), new Earlier(null, known));
    }
    // Nothing says since when a finding is there, but the past itself.
    boolean all = !before.newest() && known == null;
    List<LiveSnapshot> context =
        live.stream()
            .filter(each -> all ? !isAfter(each, before.moment().date()) : each.equals(before))
            .toList();
    return plan(fresh, context, new Earlier(before, known));
  }

  /** What the tables lack: other commits, other rules, and the newest state, which is asked for. */
  private TreeMap<LocalDate, Moment> fresh(List<Moment> wanted, List<LiveSnapshot> live) {
    var fresh = new TreeMap<LocalDate, Moment>();
    wanted.forEach(each -> fresh.put(each.date(), each));
    LocalDate newest = fresh.lastKey();
    for (LiveSnapshot each : live) {
      Moment moment = fresh.get(each.moment().date());
      if (moment != null
          && !moment.date().equals(newest)
          && moment.commitHash().equals(each.moment().commitHash())
          && each.series().equals(series)) {
        fresh.remove(moment.date());
      }
    }
    return fresh;
  }

  /** Whether a series would go back to other rules after some of this run. */
  private boolean countsAgain(TreeMap<LocalDate, Moment> fresh, List<LiveSnapshot> live) {
    return recount
        || live.stream()
            .filter(each -> !each.series().equals(series) && !isIn(fresh, each))
            .anyMatch(each -> backFill || isAfter(each, fresh.firstKey()));
  }

  private static Plan plan(
      TreeMap<LocalDate, Moment> fresh, List<LiveSnapshot> live, Earlier earlier) {
    var all = new TreeMap<>(fresh);
    live.forEach(each -> all.putIfAbsent(each.moment().date(), each.moment()));
    var context = new HashSet<Integer>();
    boolean afterFresh = false;
    int index = 0;
    for (LocalDate date : all.keySet()) {
      boolean isFresh = fresh.containsKey(date);
      if (!isFresh && !afterFresh) {
        context.add(index);
      }
      afterFresh = isFresh;
      index++;
    }
    return new Plan(List.copyOf(all.values()), context, earlier);
  }

  private static boolean isIn(TreeMap<LocalDate, Moment> fresh, LiveSnapshot each) {
    return fresh.containsKey(each.moment().date());
  }

  private static boolean isAfter(LiveSnapshot each, LocalDate date) {
    return each.moment().date().isAfter(date);
  }

  private static LiveSnapshot last(Stream<LiveSnapshot> snapshots) {
    return snapshots.reduce((a, b) -> b).orElse(null);
  }
}
