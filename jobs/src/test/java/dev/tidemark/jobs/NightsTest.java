package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.stage.AnalyzeFiles.AnalyzersFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on one day after another, each of which goes on from the ones before. */
class NightsTest {
  private static final HistorySettings DAILY = new HistorySettings("2026-01-01", "day", "");
  private static final HistorySettings RECOUNT = new HistorySettings("", "", "", true);

  /** Of every test, whose repository stands at one place, so that the first night is one. */
  @TempDir static Path home;

  private final Path folder = home.resolve("test");
  private ScanFixture scans;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
    scans = new ScanFixture(folder);
    repository = TestRepository.create(folder.resolve("one.git"));
    write("a");
  }

  private String write(String name) {
    return repository.commit(Map.of(name + ".py", "def " + name + "():\n    return 1\n"));
  }

  /** On 2026-01-02. */
  private void firstNight() {
    var first = new ScanFixture(home.resolve("first"));
    if (Files.exists(first.warehouse())) {
      scans.goOnFrom(first);
    } else {
      night("2026-01-02");
      first.goOnFrom(scans);
    }
  }

  private RunSummary night(String day) {
    scans.on(day);
    return scans.scan(repository.toClone());
  }

  private RunSummary night(String day, HistorySettings history) {
    scans.on(day);
    return scans.scan(history, repository.toClone());
  }

  /** What the last run published. */
  private List<String> lastRun() {
    return scans.sql(
        "SELECT strftime(snapshot_date, '%d'), strftime(previous_date, '%d'), status FROM snapshots"
            + " WHERE run_id = (SELECT max(run_id) FROM runs) ORDER BY name, snapshot_date");
  }

  /** Day, path, change, previous path, day before. */
  private List<String> fileChanges() {
    return scans.sql(
        "SELECT strftime(snapshot_date, '%d'), path, change, previous_path,"
            + " strftime(previous_date, '%d') FROM live_file_changes ORDER BY ALL");
  }

  private void loseMirrors() throws IOException {
    try (Stream<Path> all = Files.walk(scans.mirrors())) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void eachNightGoesOnFromTheLastThatSucceeded() throws IOException {
    firstNight();
    write("b");
    night("2026-01-03");
    Path away = folder.resolve("away");
    Files.move(repository.gitDir(), away);
    night("2026-01-04");
    assertThat(lastRun()).containsExactly("04|null|failed");
    Files.move(away, repository.gitDir());
    RunSummary last = night("2026-01-05");

    assertThat(lastRun()).containsExactly("05|03|succeeded");
    assertThat(last.snapshots()).isEqualTo(1);
    assertThat(scans.sql("SELECT path FROM latest_files")).containsExactly("b.py");
    assertThat(scans.sql("SELECT count(*), sum(files) FROM modules")).containsExactly("3|3");
    assertThat(fileChanges()).containsExactly("03|b.py|renamed|a.py|02");
  }

  @Test
  void aNamedCommitIsPublishedWithTheOneAfterIt() {
    String first = repository.commit(Map.of("a.py", "A = 1\n"));
    repository.passDays(4);
    String second = repository.commit(Map.of("a.py", "A = 2\n"));
    repository.passDays(4);
    write("b");
    night("2026-01-03", new HistorySettings("", "", first));
    night("2026-01-10");
    night("2026-01-11");
    night("2026-01-12", new HistorySettings("", "", second));

    assertThat(lastRun()).containsExactly("06|02|succeeded", "10|06|succeeded");
    assertThat(scans.sql("SELECT count(*) FROM live_snapshots")).containsExactly("4");
    assertThat(fileChanges())
        .containsExactly(
            "06|a.py|modified|null|02", "10|a.py|deleted|null|06", "10|b.py|added|null|06");
    assertThat(scans.sql("SELECT path FROM latest_files")).containsExactly("b.py");
  }

  @Test
  void aRecountPublishesAllAgainFromTheCache() {
    firstNight();
    write("b");
    night("2026-01-03");
    RunSummary again = scans.scan(RECOUNT, repository.toClone());

    assertThat(lastRun()).containsExactly("02|null|succeeded", "03|02|succeeded");
    assertThat(again.blobsAnalyzed()).isZero();
    assertThat(scans.sql("SELECT count(*) FROM file_changes")).containsExactly("2");
    assertThat(fileChanges()).containsExactly("03|b.py|renamed|a.py|02");
  }

  @Test
  void underOtherRulesABackFillCountsAllAgainAndANightDoesNot() {
    firstNight();
    night("2026-01-03");
    scanWithLongLines("2026-01-04", HistorySettings.NEWEST);
    assertThat(lastRun()).containsExactly("04|03|succeeded");
    scanWithLongLines("2026-01-05", DAILY);
    assertThat(lastRun())
        .containsExactly(
            "02|null|succeeded", "03|02|succeeded", "04|03|succeeded", "05|04|succeeded");
    assertThat(scans.sql("SELECT DISTINCT rule_set FROM snapshot_days")).hasSize(1);
  }

  private void scanWithLongLines(String day, HistorySettings history) {
    scans.on(day);
    ScanSettings usual = scans.settings();
    var rules = new RuleSettings(Map.of(), Map.of("long-function", Map.of("max-code-lines", 123)));
    scans.scan(
        new ScanSettings(
            usual.warehouse(), usual.git(), usual.paths(), usual.maxFileBytes(), rules, history),
        new RepositoryList(List.of(repository.toClone()), Map.of()),
        AnalyzersFactory.shipped(rules));
  }

  @Test
  void historyThatWasRewrittenIsComparedWithWhileTheMirrorHoldsIt() throws IOException {
    firstNight();
    rewrite("B = 1\n");
    assertThat(night("2026-01-03").complete()).isTrue();
    assertThat(lastRun()).containsExactly("03|02|succeeded");

    rewrite("C = 1\n");
    repository.pack();
    loseMirrors();
    assertThat(night("2026-01-04").complete()).isTrue();
    assertThat(lastRun()).containsExactly("04|03|succeeded");
    assertThat(night("2026-01-05").complete()).isTrue();
    assertThat(lastRun()).containsExactly("05|04|succeeded");
    assertThat(fileChanges())
        .containsExactly(
            "03|a.py|deleted|null|02", "03|b.py|added|null|02", "04|b.py|modified|null|03");
    assertThat(scans.sql("SELECT files_compared FROM snapshots ORDER BY run_id"))
        .containsExactly("false", "true", "true", "true");
  }

  private void rewrite(String text) {
    repository.rewriteHistory(
        repository.tree(TestRepository.RawEntry.file("b.py", repository.blob(text))));
  }

  @Test
  void aContextThatCannotBeReadIsNoFailure() {
    var tree = repository.tree(TestRepository.RawEntry.file("a.py", repository.blob("A = 1\n")));
    repository.commitTree(tree);
    scans.on("2026-01-02");
    scans.scan(repository.inPlace());
    write("b");
    repository.lose(tree);
    scans.on("2026-01-03");
    RunSummary summary = scans.scan(repository.inPlace());

    assertThat(summary.unread()).isEmpty();
    assertThat(summary.complete()).isTrue();
    assertThat(lastRun()).containsExactly("03|02|succeeded");
    assertThat(fileChanges()).containsExactly("03|a.py|deleted|null|02", "03|b.py|added|null|02");
  }

  @Test
  void aDefaultBranchMayBeRenamed() {
    firstNight();
    repository.commitTo("trunk", Map.of("c.py", "C = 1\n"));
    repository.makeDefault("trunk");
    repository.deleteBranch("main");
    night("2026-01-03");
    assertThat(lastRun()).containsExactly("03|02|succeeded");
    assertThat(scans.sql("SELECT branch FROM latest_snapshots")).containsExactly("trunk");
  }

  @Test
  void aRepositoryThatWasEmptyBeginsWithItsFirstCommit() {
    TestRepository empty = TestRepository.create(folder.resolve("two.git"));
    scans.on("2026-01-02");
    scans.scan(empty.toClone());
    assertThat(lastRun()).containsExactly("02|null|empty");
    empty.commit(Map.of("a.py", "A = 1\n"));
    scans.on("2026-01-03");
    scans.scan(empty.toClone());
    assertThat(lastRun()).containsExactly("03|null|succeeded");
  }
}
