package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.History;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.ReasonCode;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.warehouse.RepositoryPast;
import dev.tidemark.jobs.warehouse.Series;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A synced repository to the moments of it that are to be read.
 *
 * @param dates newest first; the first is the day of the run, for which the newest state stands
 * @param at a revision to read alone, for the day that it was committed; "" for the dates
 * @param continuation says what of these is published
 */
public record PickMoments(List<LocalDate> dates, String at, Continuation continuation)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Reads what the tables lack.
   *
   * @param series the rules and settings of the run
   * @param recount whether what they have is read again too
   */
  public static PickMoments of(List<LocalDate> dates, String at, Series series, boolean recount) {
    return new PickMoments(dates, at, new Continuation(series, dates.size() > 1, recount));
  }

  Timeline of(RepositoryRef ref, SyncResult result, RepositoryPast past) {
    if (result.status() != SyncStatus.SUCCEEDED) {
      return Timeline.none(ref, result);
    }
    try {
      History.Picked picked = pick(result);
      List<String> commits =
          past.live().stream().map(each -> each.moment().commitHash()).distinct().toList();
      Set<String> present = History.present(result.gitDir(), commits);
      var plan = continuation.plan(picked.moments(), past, present::contains);
      return new Timeline(
          ref,
          result,
          plan.moments(),
          plan.context(),
          plan.earlier(),
          Map.of(),
          picked.unanswered());
    } catch (UnreadableRepositoryException e) {
      ReasonCode reason = at.isEmpty() ? ReasonCode.CORRUPT_REPOSITORY : ReasonCode.NO_SUCH_BRANCH;
      return Timeline.none(ref, result.failed(reason, e.getMessage()));
    }
  }

  private History.Picked pick(SyncResult result) throws UnreadableRepositoryException {
    if (at.isEmpty()) {
      return History.pick(result.gitDir(), result.commitHash(), dates);
    }
    Moment named = History.at(result.gitDir(), at, dates.get(0));
    LocalDate day = LocalDate.ofInstant(named.committedAt(), ZoneOffset.UTC);
    var moment = new Moment(day, named.commitHash(), named.committedAt());
    return new History.Picked(List.of(moment), List.of());
  }
}
