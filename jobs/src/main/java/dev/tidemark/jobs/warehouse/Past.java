package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.repos.RepositoryRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the committed runs of a warehouse left, by repository. */
public final class Past {
  private record Told(CommitRecord run, Attempt attempt) {}

  private final List<CommitRecord> runs;
  private final Map<String, List<Told>> told = new LinkedHashMap<>();

  /**
   * @param runs in the order in which they began
   */
  Past(List<CommitRecord> runs) {
    this.runs = List.copyOf(runs);
    for (CommitRecord run : runs) {
      for (Attempt each : run.attempts()) {
        told.computeIfAbsent(each.repository(), repository -> new ArrayList<>())
            .add(new Told(run, each));
      }
    }
  }

  /** Of one repository. */
  public RepositoryPast of(String repository) {
    List<Told> all = told.getOrDefault(repository, List.of());
    boolean removed = false;
    for (Told each : all) {
      removed = each.attempt().removed() || (removed && !each.attempt().succeeded());
    }
    return new RepositoryPast(live(all), removed);
  }

  private static List<LiveSnapshot> live(List<Told> all) {
    var newestOfRun = new HashMap<String, LocalDate>();
    var byDate = new TreeMap<LocalDate, Told>();
    for (Told each : all) {
      LocalDate date = each.attempt().date();
      if (each.attempt().succeeded()) {
        newestOfRun.merge(each.run().runId(), date, (a, b) -> a.isAfter(b) ? a : b);
        byDate.put(date, each);
      }
    }
    var live = new ArrayList<LiveSnapshot>();
    byDate.forEach(
        (date, each) ->
            live.add(
                new LiveSnapshot(
                    each.attempt().repository(),
                    each.attempt().moment(),
                    each.run().runId(),
                    each.run().series(),
                    date.equals(newestOfRun.get(each.run().runId())))));
    return live;
  }

  /**
   * The repositories that the newest run of a list had, and that are in it no more; none that a run
   * of another list has met since, which has taken it over.
   *
   * @param list as in commit records; "" has none, since a command line is no list that is kept
   * @param repositories in the list now
   */
  public List<RepositoryRef> goneFrom(String list, Collection<String> repositories) {
    var here = new HashSet<>(repositories);
    var gone = new LinkedHashMap<String, RepositoryRef>();
    for (Attempt each : newestOf(list)) {
      String repository = each.repository();
      if (!each.removed() && !here.contains(repository) && isLeftTo(list, repository)) {
        gone.put(repository, new RepositoryRef(repository, each.name(), "", false));
      }
    }
    return List.copyOf(gone.values());
  }

  private List<Attempt> newestOf(String list) {
    return runs.stream()
        .filter(run -> !list.isEmpty() && run.list().equals(list))
        .reduce((a, b) -> b)
        .map(CommitRecord::attempts)
        .orElse(List.of());
  }

  private boolean isLeftTo(String list, String repository) {
    List<Told> all = told.get(repository);
    return Set.of("", list).contains(all.get(all.size() - 1).run().list());
  }
}
