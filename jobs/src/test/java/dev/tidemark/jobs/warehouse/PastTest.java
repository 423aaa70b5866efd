package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.table.Json;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastTest {
  private static final String LIST = "list";

  private final List<CommitRecord> runs = new ArrayList<>();

  private static Attempt read(String repository, int day) {
    LocalDate date = LocalDate.of(2026, 1, day);
    var moment = new Moment(date, "c" + day, Instant.parse("2026-01-01T00:00:00Z"));
    return new Attempt(repository, repository, date, SyncStatus.SUCCEEDED, moment);
  }

  private static Attempt not(SyncStatus status, String repository, int day) {
    return new Attempt(repository, repository, LocalDate.of(2026, 1, day), status, null);
  }

  private void run(String list, Attempt... attempts) {
    String id = "run" + runs.size();
    runs.add(new CommitRecord(id, new Series("rules", "scope"), list, List.of(attempts)));
  }

  private Past past() {
    return new Past(runs);
  }

  private List<String> live(String repository) {
    return past().of(repository).live().stream()
        .map(each -> each.moment().commitHash() + " " + each.runId() + " " + each.newest())
        .toList();
  }

  private List<String> gone(String... here) {
    return past().goneFrom(LIST, List.of(here)).stream().map(RepositoryRef::repository).toList();
  }

  @Test
  void theNewestRunThatSucceededForADateIsLive() {
    run("", read("a", 1), read("a", 3), read("b", 3));
    run("", read("a", 2), read("a", 3));
    run("", not(SyncStatus.FAILED, "a", 3), not(SyncStatus.SKIPPED, "a", 1));
    assertThat(live("a")).containsExactly("c1 run0 false", "c2 run1 false", "c3 run1 true");
    assertThat(live("b")).containsExactly("c3 run0 true");
    assertThat(live("unknown")).isEmpty();
  }

  @Test
  void whoeverLeftTheListIsGoneOnce() {
    run(LIST, read("a", 1), read("b", 1), not(SyncStatus.FAILED, "c", 1));
    assertThat(gone("a")).containsExactly("b", "c");
    run(LIST, read("a", 2), not(SyncStatus.REMOVED, "b", 2), not(SyncStatus.REMOVED, "c", 2));
    assertThat(gone("a")).isEmpty();
  }

  @Test
  void nobodyIsGoneFromTheCommandLine() {
    run("", read("a", 1));
    assertThat(past().goneFrom("", List.of())).isEmpty();
  }

  @Test
  void anotherListTakesARepositoryOverButTheCommandLineDoesNot() {
    run(LIST, read("a", 1), read("b", 1), read("c", 1));
    run("other", read("b", 1));
    run("", read("c", 1));
    assertThat(gone("a")).containsExactly("c");
  }

  @Test
  void aRepositoryIsRemovedUntilItIsReadAgain() {
    run(LIST, read("a", 1));
    assertThat(past().of("a").removed()).isFalse();
    run(LIST, not(SyncStatus.REMOVED, "a", 2));
    run(LIST, not(SyncStatus.FAILED, "a", 3));
    assertThat(past().of("a").removed()).isTrue();
    run(LIST, read("a", 4));
    assertThat(past().of("a").removed()).isFalse();
  }

  @Test
  void aCommitRecordKeepsAllThatLaterRunsGoOnFrom() throws IOException {
    var attempts = List.of(read("a", 1), not(SyncStatus.TIMED_OUT, "b", 1));
    String text =
        Json.of(
            Map.of(
                "run_id", "r",
                "rule_set", "rules",
                "scope", "{}",
                "list", LIST,
                "snapshots", attempts.stream().map(Attempt::fields).toList()));
    assertThat(CommitRecord.of(Json.map(text)))
        .isEqualTo(new CommitRecord("r", new Series("rules", "{}"), LIST, attempts));
  }

  @Test
  void whatAnEarlierVersionWroteIsOfNoSeriesThatARunIsOf() {
    CommitRecord old = CommitRecord.of(Map.of("run_id", "r", "rule_set", "rules"));
    assertThat(Stream.of(old.series().scope(), old.list())).containsOnly("");
    assertThat(old.attempts()).isEmpty();
  }
}
