package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The past of a repository, read in one run. */
class BackFillTest {
  private static final HistorySettings WEEKLY = new HistorySettings("beginning", "week", "");

  private static final String LOOP =
      """
      def total(rows):
          result = 0
          for each in rows:
              if each.open and each.size > 10:
                  result += each.size * each.price
                  log(each.name, result)
          if result > 100:
              raise ValueError(rows)
          return result
      """;
  private static final String BASE = "class Store:\n    def put(self, key):\n        pass\n";
  private static final String DISK =
      "from .base import Store\n\nclass Disk(Store):\n    def put(self):\n        pass\n";
  private static final String JAVA =
      "package a;\n\npublic class A {\n  // TODO: more\n  public int doIt(List x) { return 1; }\n}\n";

  @TempDir static Path folder;
  private static ScanFixture scans;
  private static RunSummary filled;
  private static TestRepository repository;
  private static final List<String> commits = new ArrayList<>();
  private static final Map<String, String> tree = new HashMap<>();

  @BeforeAll
  static void fill() {
    scans = new ScanFixture(folder).spread();
    repository = TestRepository.create(folder.resolve("aging.git"));
    tree.put("setup.py", "");
    tree.put("shop/__init__.py", "");
    tree.put("shop/sum.py", LOOP);
    tree.put("shop/base.py", BASE);
    commitWeek();
    tree.put("shop/tax.py", LOOP.replace("total", "tax"));
    tree.put("shop/disk.py", DISK);
    commitWeek();
    tree.put("shop/sum.py", "# TODO: share this\n" + LOOP);
    tree.put("java/pom.xml", "<project/>");
    tree.put("java/src/main/java/a/A.java", JAVA);
    commitWeek();
    tree.put("shop/broken.py", "def (:\n");
    tree.put(".gitattributes", "java/** linguist-generated\n");
    tree.remove("shop/disk.py");
    commitWeek();
    tree.put("shop/disk.py", DISK);
    tree.put("shop/late/setup.py", "");
    tree.put("shop/late/tax.py", tree.remove("shop/tax.py"));
    tree.remove(".gitattributes");
    tree.put("shop/broken.py", "def fine():\n    return 1\n");
    commitWeek();
    filled = scans.scan(WEEKLY, repository.toClone());
  }

  private static void commitWeek() {
    commits.add(repository.commit(tree));
    repository.passDays(7);
  }

  private static String counts(String table, String commit) {
    return "SELECT t.* EXCLUDE (run_date, run_id, snapshot_date) FROM %s AS t JOIN snapshots AS s"
            .formatted(table)
        + " USING (run_id, repository, snapshot_date) WHERE s.snapshot_date = (SELECT"
        + " min(snapshot_date) FROM snapshots WHERE commit_hash = '%s') ORDER BY ALL"
            .formatted(commit);
  }

  @Test
  void eachSnapshotIsWhatANightAtThatCommitFindsAndChanged() {
    assertThat(filled.complete()).isTrue();
    assertThat(scans.sql("SELECT count(*) > 20, count(DISTINCT commit_hash) FROM snapshots"))
        .containsExactly("true|5");
    var nights = new ScanFixture(folder.resolve("nights"));
    for (String commit : commits) {
      nights.scan(new HistorySettings("", "", commit), repository.toClone());
      for (String table : List.of("modules", "finding_counts")) {
        assertThat(scans.sql(counts(table, commit)))
            .as(table + " at " + commit)
            .isNotEmpty()
            .isEqualTo(nights.sql(counts(table, commit)));
      }
    }
    for (String table : List.of("file_changes", "finding_events", "change_causes")) {
      String rows =
          "SELECT * EXCLUDE (run_date, run_id, snapshot_date, previous_date) FROM %s ORDER BY ALL"
              .formatted(table);
      assertThat(scans.sql(rows)).as(table).isNotEmpty().isEqualTo(nights.sql(rows));
    }
  }

  @Test
  void eachContentIsAnalysedOnceAndWhatIsPublishedNotAgain() {
    assertThat(filled.blobsAnalyzed()).isEqualTo(10);

    var later = new ScanFixture(folder.resolve("later")).spread();
    later.goOnFrom(scans);
    RunSummary again = later.scan(WEEKLY, repository.toClone());
    assertThat(again.blobsAnalyzed()).isZero();
    assertThat(
            later.sql(
                "SELECT run_id = max(run_id) OVER (), count(*) > 20 FROM snapshots GROUP BY run_id"
                    + " ORDER BY run_id"))
        .containsExactly("false|true", "true|false");
    assertThat(
            later.sql(
                "SELECT count(*) FROM snapshots WHERE run_id = (SELECT max(run_id) FROM runs)"))
        .containsExactly("1");
  }

  @Test
  void filesAndFindingsAreThoseOfTheNewestState() {
    var fresh = new ScanFixture(folder.resolve("fresh"));
    fresh.scan(repository.toClone());
    for (String table : List.of("files", "functions", "findings", "problems")) {
      String since = table.equals("findings") ? ", first_seen_at" : "";
      String rows =
          "SELECT * EXCLUDE (run_date, run_id, snapshot_date%s) FROM %s ORDER BY ALL"
              .formatted(since, table);
      assertThat(scans.sql(rows)).as(table).isEqualTo(fresh.sql(rows));
    }
    assertThat(
            scans.sql(
                "SELECT path, rule, CAST(first_seen_at AS DATE) FROM findings WHERE rule IN"
                    + " ('todo-comment', 'inconsistent-override') OR path LIKE '%tax.py' ORDER BY"
                    + " ALL"))
        .containsExactly(
            "java/src/main/java/a/A.java|todo-comment|2026-01-30",
            "shop/disk.py|inconsistent-override|2026-01-30",
            "shop/late/tax.py|duplicate-block|2026-01-30",
            "shop/late/tax.py|missing-annotations|2026-01-09",
            "shop/late/tax.py|missing-doc|2026-01-09",
            "shop/late/tax.py|missing-doc|2026-01-09",
            "shop/sum.py|todo-comment|2026-01-16");
  }
}
