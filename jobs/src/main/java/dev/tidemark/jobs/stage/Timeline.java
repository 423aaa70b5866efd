package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.History;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.ReasonCode;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The states of one repository that a run reads, or why it reads none.
 *
 * @param moments oldest first; other rows name one by its index here
 * @param unreadable why a moment could not be read after all, by its index
 * @param unanswered days of which it is not known what to read
 */
public record Timeline(
    RepositoryRef ref,
    SyncResult result,
    List<Moment> moments,
    Map<Integer, String> unreadable,
    List<History.Unanswered> unanswered)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Timeline {
    moments = List.copyOf(moments);
    unreadable = Map.copyOf(unreadable);
    unanswered = List.copyOf(unanswered);
  }

  /** Of a repository that could not be read. */
  static Timeline none(RepositoryRef ref, SyncResult result) {
    return new Timeline(ref, result, List.of(), Map.of(), List.of());
  }

  /** Whether there is something to read. */
  public boolean succeeded() {
    return result.status() == SyncStatus.SUCCEEDED;
  }

  /** How many moments could be read. */
  public int readable() {
    return moments.size() - unreadable.size();
  }

  /** The index of the newest moment that could be read; -1 if none could. */
  public int newest() {
    int index = moments.size() - 1;
    while (index >= 0 && unreadable.containsKey(index)) {
      index--;
    }
    return index;
  }

  /** The same, some of its moments having turned out unreadable. */
  Timeline without(Map<Integer, String> failures) {
    return failures.isEmpty() ? this : new Timeline(ref, result, moments, failures, unanswered);
  }

  /** What was found of the repository at its newest moment, or why it has none. */
  public SyncResult latest() {
    return moments.isEmpty() ? result : resultAt(moments.size() - 1);
  }

  /** What was found of it at a moment. */
  public SyncResult resultAt(int index) {
    String why = unreadable.get(index);
    return why == null
        ? result.at(moments.get(index))
        : result.failed(ReasonCode.CORRUPT_REPOSITORY, why);
  }

  /** What was found of it on a day that could not be answered. */
  public SyncResult skipped(History.Unanswered day) {
    return new SyncResult(
        SyncStatus.SKIPPED, day.reason(), day.detail(), "", "", null, result.branch());
  }
}
