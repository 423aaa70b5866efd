package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
  private static final String SWALLOWS =
      """
      /** Runs things. */
      class Runner {
        void run(Runnable task) {
          try {
            task.run();
          } catch (RuntimeException e) {
          }
        }
      }
      """;
  private static final String CLEAN =
      """
      \"""Adds.\"""


      def add(left: int, right: int) -> int:
          \"""Their sum.\"""
          return left + right
      """;

  @TempDir Path folder;
  private ScanFixture scans;

  @BeforeEach
  void openWarehouse() {
    scans = new ScanFixture(folder).spread();
  }

  private TestRepository repository(String name, Map<String, String> files) {
    var repository = TestRepository.create(folder.resolve(name + ".git"));
    repository.commit(files);
    return repository;
  }

  private static final Map<String, String> MIXED =
      Map.of(
          "pom.xml", "<project/>",
          "src/main/java/Runner.java", SWALLOWS,
          "src/test/java/RunnerTest.java", "class RunnerTest {}",
          "tool/setup.py", "",
          "tool/adder/__init__.py", "",
          "tool/adder/add.py", CLEAN);

  @Test
  void oneRunFillsEveryTable() {
    RunSummary summary = scans.scan(repository("mixed", MIXED).toClone());

    assertThat(summary.complete()).isTrue();
    assertThat(scans.sql("SELECT status, repositories, files, files_judged FROM runs"))
        .containsExactly("complete|1|5|5");
    assertThat(scans.sql("SELECT name, branch, status, reason_code FROM snapshots"))
        .containsExactly("mixed.git|main|succeeded|null");
    assertThat(
            scans.sql(
                "SELECT module, language, role, files, files_judged, types, functions FROM modules"
                    + " ORDER BY ALL"))
        .containsExactly(".|java|main|1|1|1|1", ".|java|test|1|1|1|0", "tool|python|main|3|3|0|1");
    assertThat(
            scans.sql(
                "SELECT module, rule, findings, suppressed, files FROM finding_counts WHERE rule ="
                    + " 'swallowed-exception'"))
        .containsExactly(".|swallowed-exception|1|0|1");
    assertThat(scans.sql("SELECT path, line FROM findings WHERE rule = 'swallowed-exception'"))
        .containsExactly("src/main/java/Runner.java|6");
    assertThat(
            scans.sql(
                "SELECT path, judged, code_lines, highest_cyclomatic, findings"
                    + " FROM files WHERE path LIKE '%add.py'"))
        .containsExactly("tool/adder/add.py|true|2|1|0");
    assertThat(
            scans.sql(
                """
                SELECT count_if(security_verdict = 'clean'),
                  count_if(security_verdict = 'findings'),
                  count_if(security_verdict = 'not_judged' AND security_reason IS NOT NULL)
                FROM files"""))
        .isEqualTo(
            scans.sql(
                """
                SELECT sum(security_clean), sum(security_findings), sum(security_not_judged)
                FROM modules"""))
        .isEqualTo(
            scans.sql(
                """
                SELECT files_security_clean, files_security_findings, files_security_not_judged
                FROM runs"""))
        .isEqualTo(
            scans.sql("SELECT sum(clean), sum(findings), sum(not_judged) FROM security_verdicts"));
    assertThat(scans.sql("SELECT symbol, line, end_line, parameters, cyclomatic FROM functions"))
        .contains("Runner.run|3|8|1|2", "add|4|6|2|1");
    assertThat(scans.sql("SELECT count(*) FROM problems")).containsExactly("0");
    assertThat(scans.sql("SELECT count(*) > 30, count_if(enabled) > 30 FROM rules"))
        .containsExactly("true|true");
  }

  @Test
  void findingsAndCountsAgree() {
    scans.scan(repository("mixed", MIXED).toClone());
    assertThat(
            scans.sql(
                """
                SELECT rule, module, role, count(*) FROM findings GROUP BY ALL
                EXCEPT SELECT rule, module, role, findings + suppressed FROM finding_counts"""))
        .isEmpty();
    assertThat(scans.sql("SELECT sum(findings) FROM files"))
        .isEqualTo(scans.sql("SELECT sum(findings) FROM finding_counts"));
  }

  @Test
  void aSecondRunParsesOnlyWhatChangedAndForksCostOne() {
    TestRepository repository = repository("mixed", MIXED);
    TestRepository fork = repository("fork", MIXED);

    RunSummary first = scans.scan(repository.toClone(), fork.toClone());
    assertThat(first.files()).isEqualTo(10);
    // setup.py and __init__.py are both empty: four contents in five files.
    assertThat(first.blobsAnalyzed()).isEqualTo(4);

    RunSummary again = scans.scan(repository.toClone(), fork.toClone());
    assertThat(again.blobsAnalyzed()).isZero();
    assertThat(again.blobsReused()).isEqualTo(4);
    assertThat(again.findings()).isEqualTo(first.findings());

    var edited = new HashMap<>(MIXED);
    edited.put("tool/adder/add.py", CLEAN + "\n\nTOTAL = add(1, 2)\n");
    repository.commit(edited);
    RunSummary afterEdit = scans.scan(repository.toClone(), fork.toClone());
    assertThat(afterEdit.blobsAnalyzed()).isEqualTo(1);
    assertThat(afterEdit.blobsReused()).isEqualTo(4);
  }

  private static final AtomicInteger TASKS_LEFT = new AtomicInteger();

  private static Analyzers untilKilled() {
    if (TASKS_LEFT.getAndDecrement() == 0) {
      throw new IllegalStateException("killed");
    }
    return new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS);
  }

  @Test
  void aKilledRunLeavesWhatItHasJudgedToTheNext() {
    var files = new HashMap<String, String>();
    for (int i = 0; i < 8; i++) {
      files.put("part" + i + ".py", CLEAN.replace("add", "add" + i));
    }
    TestRepository repository = repository("large", files);
    var list = new RepositoryList(List.of(repository.toClone()), Map.of());
    TASKS_LEFT.set(2);

    assertThatThrownBy(() -> scans.scan(list, PipelineTest::untilKilled, 2L * CLEAN.length()))
        .hasStackTraceContaining("killed");

    RunSummary next = scans.scan(list);
    assertThat(next.blobsReused()).isBetween(2L, 5L);
    assertThat(next.blobsAnalyzed() + next.blobsReused()).isEqualTo(8);
    assertThat(scans.sql("SELECT files, files_judged, functions FROM modules"))
        .containsExactly("8|8|8");
  }

  @Test
  void viewsShowEachRepositoryOnceHoweverOftenItWasScanned() {
    TestRepository one = repository("one", MIXED);
    TestRepository two = repository("two", Map.of("a.py", CLEAN));
    scans.scan(one.toClone());
    scans.scan(two.toClone());
    scans.scan(one.toClone());

    assertThat(scans.sql("SELECT name, stale FROM latest_snapshots ORDER BY name"))
        .containsExactly("one.git|false", "two.git|false");
    assertThat(scans.sql("SELECT count(*) FROM live_snapshots")).containsExactly("2");
    assertThat(scans.sql("SELECT sum(files) FROM latest_modules")).containsExactly("6");
    assertThat(scans.sql("SELECT count(*), count(DISTINCT path) FROM latest_files"))
        .containsExactly("6|6");
    assertThat(scans.sql("SELECT count(*) FROM files")).containsExactly("11");
  }

  @Test
  void aFailedNightLeavesTheLastGoodStateStandingAndMarksIt() throws IOException {
    TestRepository repository = repository("one", MIXED);
    scans.scan(repository.toClone());
    Path away = folder.resolve("away");
    Files.move(repository.gitDir(), away);

    RunSummary failed = scans.scan(repository.toClone());

    assertThat(failed.complete()).isFalse();
    assertThat(failed.repositories()).containsEntry("failed", 1L);
    assertThat(scans.sql("SELECT sum(files) FROM latest_modules")).containsExactly("5");
    assertThat(scans.sql("SELECT stale, stale_reason FROM latest_snapshots"))
        .containsExactly("true|not_found");

    Files.move(away, repository.gitDir());
    scans.scan(repository.toClone());
    assertThat(scans.sql("SELECT stale, stale_reason FROM latest_snapshots"))
        .containsExactly("false|null");
  }

  @Test
  void aRunIsNotThereBeforeItsCommitRecord() throws IOException {
    scans.scan(repository("one", MIXED).toClone());
    try (var records = Files.list(scans.warehouse().resolve("_commits"))) {
      Path record =
          records.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
      Files.delete(record);
    }
    assertThat(scans.sql("SELECT count(*) FROM runs")).containsExactly("0");
    assertThat(scans.sql("SELECT count(*) FROM latest_files")).containsExactly("0");
  }

  @Test
  void whatAKilledRunLeftIsSweptOnceNobodyCanBeWritingIt() throws IOException {
    Path old = Files.createDirectories(scans.warehouse().resolve("_staging/killed/files"));
    Files.setLastModifiedTime(
        old.getParent(), FileTime.from(Instant.now().minus(Duration.ofDays(3))));
    Path young = Files.createDirectories(scans.warehouse().resolve("_staging/running/files"));

    scans.scan(repository("one", Map.of("a.py", CLEAN)).toClone());

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void aRepositoryWithoutAnalysableFilesIsKnownToHaveNone() {
    RunSummary summary = scans.scan(repository("docs", Map.of("README.md", "# Hello")).toClone());
    assertThat(summary.complete()).isTrue();
    assertThat(scans.sql("SELECT status FROM snapshots")).containsExactly("succeeded");
    assertThat(scans.sql("SELECT count(*) FROM latest_files")).containsExactly("0");
  }

  @Test
  void aBranchAndAFolderCanBeScanned() {
    TestRepository repository = repository("one", MIXED);
    repository.commitTo("release", Map.of("only.py", CLEAN));
    var onRelease = new RepositoryRef(repository.toClone().repository(), "one", "release", false);
    scans.scan(onRelease);
    assertThat(scans.sql("SELECT branch FROM latest_snapshots")).containsExactly("release");
    assertThat(scans.sql("SELECT path FROM latest_files")).containsExactly("only.py");

    scans.scan(repository("two", Map.of("b.py", CLEAN)).inPlace());
    assertThat(scans.sql("SELECT path FROM latest_files ORDER BY path"))
        .containsExactly("b.py", "only.py");
  }
}
