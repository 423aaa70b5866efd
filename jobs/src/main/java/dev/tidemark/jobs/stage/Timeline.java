package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.History;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.ReasonCode;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.warehouse.Attempt;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.RepositoryPast;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The states of one repository that a run reads, or why it reads none.
 *
 * @param moments oldest first; other rows name one by its index here
 * @param context those by index that are only compared with: an earlier run published them
 * @param earlier what this run goes on from
 * @param unreadable why a moment could not be read after all, by its index
 * @param unanswered days of which it is not known what to read
 */
public record Timeline(
    RepositoryRef ref,
    SyncResult result,
    List<Moment> moments,
    Set<Integer> context,
    Earlier earlier,
    Map<Integer, String> unreadable,
    List<History.Unanswered> unanswered)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Timeline {
    moments = List.copyOf(moments);
    context = Set.copyOf(context);
    unreadable = Map.copyOf(unreadable);
    unanswered = List.copyOf(unanswered);
  }

  /** Of a repository that could not be read. */
  static Timeline none(RepositoryRef ref, SyncResult result) {
    return new Timeline(ref, result, List.of(), Set.of(), Earlier.NONE, Map.of(), List.of());
  }

  /** Whether there is something to read. */
  public boolean succeeded() {
    return result.status() == SyncStatus.SUCCEEDED;
  }

  /** Of a repository that nobody asks for any more. */
  public static Timeline removed(RepositoryRef ref, RepositoryPast past, LocalDate today) {
    // What an earlier run of the same day published gives way to this.
    List<LiveSnapshot> live =
        past.live().stream().filter(each -> each.moment().date().isBefore(today)).toList();
    LiveSnapshot last = live.isEmpty() ? null : live.get(live.size() - 1);
    String why = ref.repository() + " is in the list no more; it counts from its return on";
    var result = new SyncResult(SyncStatus.REMOVED, ReasonCode.NOT_LISTED, why, "", "", null, "");
    return new Timeline(
        ref, result, List.of(), Set.of(), new Earlier(last, null), Map.of(), List.of());
  }

  /** Whether it is of such a repository. */
  public boolean removed() {
    return result.status() == SyncStatus.REMOVED;
  }

  /** The indices of the moments to publish, oldest first. */
  public List<Integer> published() {
    return IntStream.range(0, moments.size()).filter(i -> !context.contains(i)).boxed().toList();
  }

  /** Of these, the ones that could be read. */
  public List<Integer> readable() {
    return published().stream().filter(i -> !unreadable.containsKey(i)).toList();
  }

  /** The index of the newest moment to publish that could be read; -1 if none could. */
  public int newest() {
    List<Integer> readable = readable();
    return readable.isEmpty() ? -1 : readable.get(readable.size() - 1);
  }

  /** The index of the last moment before it that could be read; -1 if there is none. */
  public int previous(int index) {
    int previous = index - 1;
    while (previous >= 0 && unreadable.containsKey(previous)) {
      previous--;
    }
    return previous;
  }

  /**
   * Numbers the moments up to the newest that is published, as far as they could be read, so that
   * neighbours among them follow each other; -1 for others.
   */
  int[] ranks() {
    var ranks = new int[moments.size()];
    int newest = newest();
    int next = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = i > newest || unreadable.containsKey(i) ? -1 : next++;
    }
    return ranks;
  }

  /**
   * The index of the moment of {@link Earlier#before()}; -1 if there is none, its commit is gone
   * from the repository, or it could not be read.
   */
  public int before() {
    int index = published().isEmpty() ? -1 : published().get(0) - 1;
    LiveSnapshot before = earlier.before();
    return index >= 0
            && before != null
            && before.moment().date().equals(moments.get(index).date())
            && before.moment().commitHash().equals(moments.get(index).commitHash())
            && !unreadable.containsKey(index)
        ? index
        : -1;
  }

  /** What a moment is compared with; null if nothing, or it could not be read itself. */
  public Moment comparedWith(int index) {
    if (unreadable.containsKey(index)) {
      return null;
    }
    int previous = previous(index);
    if (previous >= 0) {
      return moments.get(previous);
    }
    return context.contains(index) || earlier.before() == null ? null : earlier.before().moment();
  }

  /** Whether the first moment is what earlier runs published last. */
  boolean goesOn() {
    List<Integer> readable = readable();
    return !readable.isEmpty() && previous(readable.get(0)) == 0 && earlier.before() != null;
  }

  /** The index of a moment that is published and compared with nothing; -1 if there is none. */
  int beginning() {
    List<Integer> readable = readable();
    return readable.isEmpty() || comparedWith(readable.get(0)) != null ? -1 : readable.get(0);
  }

  /** The same, some of its moments having turned out unreadable. */
  Timeline without(Map<Integer, String> failures) {
    return failures.isEmpty()
        ? this
        : new Timeline(ref, result, moments, context, earlier, failures, unanswered);
  }

  /** What was found of the repository at its newest moment, or why it has none. */
  public SyncResult latest() {
    List<Integer> published = published();
    return published.isEmpty() ? result : resultAt(published.get(published.size() - 1));
  }

  /** What was found of it at a moment. */
  public SyncResult resultAt(int index) {
    String why = unreadable.get(index);
    return why == null
        ? result.at(moments.get(index))
        : result.failed(ReasonCode.CORRUPT_REPOSITORY, why);
  }

  /**
   * What was found of it for each day: a success, or that there is none.
   *
   * @param runDate the day that it stands for where there is no moment
   */
  public List<Attempt> attempts(LocalDate runDate) {
    var attempts = new ArrayList<Attempt>();
    for (int i : published()) {
      attempts.add(attempt(resultAt(i).status(), moments.get(i).date(), moments.get(i)));
    }
    unanswered.forEach(day -> attempts.add(attempt(SyncStatus.SKIPPED, day.date(), null)));
    if (moments.isEmpty()) {
      attempts.add(attempt(result.status(), runDate, null));
    }
    return attempts;
  }

  private Attempt attempt(SyncStatus status, LocalDate date, Moment moment) {
    Moment read = status == SyncStatus.SUCCEEDED ? moment : null;
    return new Attempt(ref.repository(), ref.name(), date, status, read);
  }

  /** What was found of it on a day that could not be answered. */
  public SyncResult skipped(History.Unanswered day) {
    return new SyncResult(
        SyncStatus.SKIPPED, day.reason(), day.detail(), "", "", null, result.branch());
  }
}
