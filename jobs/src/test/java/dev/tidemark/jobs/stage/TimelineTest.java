package dev.tidemark.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.ReasonCode;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.warehouse.Attempt;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.RepositoryPast;
import dev.tidemark.jobs.warehouse.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final RepositoryRef REF = new RepositoryRef("file:///r", "r", "", false);
  private static final SyncResult READ =
      new SyncResult(SyncStatus.SUCCEEDED, ReasonCode.NONE, "", "/r", "c3", Instant.EPOCH, "main");

  private static final LocalDate DAY = LocalDate.of(2026, 1, 3);

  private static Moment moment(int day) {
    return new Moment(LocalDate.of(2026, 1, day), "c" + day, Instant.EPOCH);
  }

  private static LiveSnapshot live(int day) {
    return new LiveSnapshot("file:///r", moment(day), "run", new Series("rules", "scope"), true);
  }

  private static Timeline ofThreeDays(Map<Integer, String> unreadable, int before) {
    return new Timeline(
        REF,
        READ,
        List.of(moment(1), moment(2), moment(3)),
        Set.of(0),
        new Earlier(live(before), live(before)),
        unreadable,
        List.of());
  }

  @Test
  void whatStoodBeforeIsAMomentIfItCanBeRead() {
    assertThat(ofThreeDays(Map.of(), 1).before()).isZero();
    assertThat(ofThreeDays(Map.of(), 9).before()).isEqualTo(-1);
    assertThat(ofThreeDays(Map.of(0, "lost"), 1).before()).isEqualTo(-1);
    assertThat(ofThreeDays(Map.of(0, "lost"), 1).comparedWith(1)).isEqualTo(moment(1));
  }

  @Test
  void aContextIsNoAttempt() {
    assertThat(ofThreeDays(Map.of(0, "lost", 1, "lost"), 1).attempts(LocalDate.EPOCH))
        .containsExactly(
            new Attempt("file:///r", "r", LocalDate.of(2026, 1, 2), SyncStatus.FAILED, null),
            new Attempt(
                "file:///r", "r", LocalDate.of(2026, 1, 3), SyncStatus.SUCCEEDED, moment(3)));
  }

  @Test
  void aRemovedRepositoryHasNothingToReadButWhatStoodBefore() {
    Timeline gone =
        Timeline.removed(REF, new RepositoryPast(List.of(live(1), live(2)), false), DAY);
    assertThat(gone.succeeded()).isFalse();
    assertThat(gone.earlier().before()).isEqualTo(live(2));
    assertThat(gone.attempts(LocalDate.EPOCH))
        .containsExactly(new Attempt("file:///r", "r", LocalDate.EPOCH, SyncStatus.REMOVED, null));
    Timeline sameDay =
        Timeline.removed(REF, new RepositoryPast(List.of(live(1), live(3)), false), DAY);
    assertThat(sameDay.earlier().before()).isEqualTo(live(1));
    assertThat(Timeline.removed(REF, RepositoryPast.NONE, DAY).earlier()).isEqualTo(Earlier.NONE);
  }
}
