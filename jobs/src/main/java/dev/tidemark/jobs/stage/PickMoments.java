package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.History;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.ReasonCode;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.warehouse.PublishedSnapshot;
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
 * @param published what need not be read again, unless it is the newest
 */
public record PickMoments(List<LocalDate> dates, String at, Set<PublishedSnapshot> published)
    implements Serializable {

  Timeline of(RepositoryRef ref, SyncResult result) {
    if (result.status() != SyncStatus.SUCCEEDED) {
      return Timeline.none(ref, result);
    }
    try {
      if (!at.isEmpty()) {
        Moment named = History.at(result.gitDir(), at, dates.get(0));
        LocalDate day = LocalDate.ofInstant(named.committedAt(), ZoneOffset.UTC);
        var moment = new Moment(day, named.commitHash(), named.committedAt());
        return new Timeline(ref, result, List.of(moment), Map.of(), List.of());
      }
      History.Picked picked = History.pick(result.gitDir(), result.commitHash(), dates);
      List<Moment> moments =
          picked.moments().stream().filter(each -> !isPublished(ref, each)).toList();
      return new Timeline(ref, result, moments, Map.of(), picked.unanswered());
    } catch (UnreadableRepositoryException e) {
      ReasonCode reason = at.isEmpty() ? ReasonCode.CORRUPT_REPOSITORY : ReasonCode.NO_SUCH_BRANCH;
      return Timeline.none(ref, result.failed(reason, e.getMessage()));
    }
  }

  private boolean isPublished(RepositoryRef ref, Moment moment) {
    return !moment.date().equals(dates.get(0))
        && published.contains(
            new PublishedSnapshot(ref.repository(), moment.date(), moment.commitHash()));
  }
}
