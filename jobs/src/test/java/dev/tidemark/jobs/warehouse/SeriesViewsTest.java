package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.ScanFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each night of a small history has something that a series may be wrong about. */
class SeriesViewsTest {
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";

  @TempDir Path folder;

  private WrittenSeries warehouse;

  @BeforeEach
  void write() {
    warehouse = new WrittenSeries(folder);
    night("r1")
        .read(A, "2026-01-01")
        .module("core", "java", 1000)
        .module("old", "java", 500)
        .found("core", "empty-catch", "error_handling", 4)
        .commit();
    night("r2").unread(A, "2026-01-02", "failed", "unreachable").commit();
    night("r3").unread(A, "2026-01-03", "timed_out", "clone_timed_out").commit();
    night("r4")
        .read(A, "2026-01-03")
        .module("core", "java", 1000)
        .unread(B, "2026-01-03", "failed", "not_found")
        .commit();
    withDocs("r5")
        .read(A, "2026-01-04")
        .module("core", "java", 2000)
        .found("core", "empty-catch", "error_handling", 6)
        .found("core", "no-doc", "documentation", 2)
        .read(B, "2026-01-04")
        .module(".", "python", 100)
        .files("raw", "java", "main", 0, 3, 0)
        .files("gen", "java", "generated", 2, 0, 90)
        .commit();
    withDocs("r6").unread(B, "2026-01-05", "failed", "unreachable").commit();
    withDocs("r7")
        .read(A, "2026-01-06")
        .module("core", "java", 2000)
        .unread(B, "2026-01-06", "failed", "unreachable")
        .commit();
    night("r8").read(A, "2026-01-02").module("core", "java", 7).write();
  }

  private WrittenSeries.Run night(String id) {
    return warehouse
        .run(id, "rules-1")
        .rule("empty-catch", "error_handling", "java,python", true)
        .rule("no-doc", "documentation", "java", false)
        .rule("never-on", "naming", "java,python", false);
  }

  private WrittenSeries.Run withDocs(String id) {
    return warehouse
        .run(id, "rules-2")
        .rule("empty-catch", "error_handling", "java,python", true)
        .rule("no-doc", "documentation", "java", true)
        .rule("never-on", "naming", "java,python", false);
  }

  private List<String> sql(String query) {
    return ScanFixture.sql(folder, query);
  }

  @Test
  void aDayIsAGapUntilARunSucceedsForIt() {
    assertThat(
            sql(
                "SELECT snapshot_date, run_id, rule_set, status, gap_reason, detail, good_before,"
                    + " good_after FROM snapshot_days WHERE name = 'a' ORDER BY snapshot_date"))
        .containsExactly(
            "2026-01-01|r1|rules-1|succeeded|null|null|2026-01-01|2026-01-01",
            "2026-01-02|null|null|failed|unreachable|unreachable|2026-01-01|2026-01-03",
            "2026-01-03|r4|rules-1|succeeded|null|null|2026-01-03|2026-01-03",
            "2026-01-04|r5|rules-2|succeeded|null|null|2026-01-04|2026-01-04",
            "2026-01-06|r7|rules-2|succeeded|null|null|2026-01-06|2026-01-06");
  }

  @Test
  void aLaterFailureDoesNotTakeASuccessBack() {
    night("r9").unread(A, "2026-01-01", "failed", "unreachable").commit();
    assertThat(
            sql("SELECT run_id, gap_reason FROM snapshot_days WHERE snapshot_date = '2026-01-01'"))
        .containsExactly("r1|null");
  }

  @Test
  void aRepositoryWithoutACommitIsKnownToHoldNothing() {
    night("r9").unread("https://example.org/c", "2026-01-06", "empty", "empty_repository").commit();
    assertThat(sql("SELECT status, run_id, gap_reason FROM snapshot_days WHERE name = 'c'"))
        .containsExactly("empty|null|null");
    assertThat(
            sql(
                "SELECT DISTINCT repositories, repositories_covered FROM organisation_days"
                    + " WHERE snapshot_date = '2026-01-06'"))
        .containsExactly("3|2");
  }

  @Test
  void aRepositoryThatLeftItsListIsNeitherAGapNorMissed() {
    night("s1").unread(B, "2026-01-07", "removed", "not_listed").commit();
    assertThat(sql("SELECT name FROM latest_snapshots")).containsExactly("a");
    night("s2").read(A, "2026-01-08").module("core", "java", 2000).commit();
    night("s3")
        .read(A, "2026-01-09")
        .module("core", "java", 2000)
        .read(B, "2026-01-09")
        .module("core", "java", 100)
        .commit();
    assertThat(
            sql(
                "SELECT snapshot_date, status, run_id, gap_reason, removals FROM snapshot_days WHERE"
                    + " name = 'b' AND snapshot_date > '2026-01-05' ORDER BY 1"))
        .containsExactly(
            "2026-01-06|failed|null|unreachable|0",
            "2026-01-07|removed|null|null|1",
            "2026-01-09|succeeded|s3|null|1");
    assertThat(
            sql(
                "SELECT DISTINCT snapshot_date, repositories, repositories_covered FROM"
                    + " organisation_days WHERE snapshot_date > '2026-01-05' ORDER BY 1"))
        .containsExactly("2026-01-06|2|1", "2026-01-07|1|0", "2026-01-08|1|1", "2026-01-09|2|2");
    assertThat(sql("SELECT name, stale FROM latest_snapshots ORDER BY name"))
        .containsExactly("a|false", "b|false");
  }

  @Test
  void aModuleOfAGapIsUnknownAndOneThatIsNotThereHasNoRow() {
    assertThat(
            sql(
                "SELECT snapshot_date, module, findings, suppressed, code_lines, per_1000_lines,"
                    + " gap_reason FROM module_days WHERE repository = '"
                    + A
                    + "' ORDER BY 1, 2"))
        .containsExactly(
            "2026-01-01|core|4|1|1000|4.0|null",
            "2026-01-01|old|0|0|500|0.0|null",
            "2026-01-02|core|null|null|null|null|unreachable",
            "2026-01-02|old|null|null|null|null|unreachable",
            "2026-01-03|core|0|0|1000|0.0|null",
            "2026-01-04|core|8|2|2000|4.0|null",
            "2026-01-06|core|0|0|2000|0.0|null");
  }

  @Test
  void whatWasNotJudgedOrNotAskedIsUnknown() {
    assertThat(
            sql(
                "SELECT module, files, files_not_judged, findings, code_lines, gap_reason"
                    + " FROM module_days WHERE repository = '"
                    + B
                    + "' AND snapshot_date = '2026-01-04' ORDER BY 1"))
        .containsExactly(
            ".|10|0|0|100|null", "gen|2|0|null|null|not_asked", "raw|3|3|null|null|no_file_judged");
  }

  @Test
  void aRepositoryThatComesLaterHasGapsButNoDaysBeforeItsFirst() {
    assertThat(
            sql(
                "SELECT snapshot_date, findings, gap_reason FROM category_days WHERE repository = '"
                    + B
                    + "' AND module = '.' ORDER BY 1"))
        .containsExactly(
            "2026-01-03|null|not_found",
            "2026-01-04|0|null",
            "2026-01-05|null|unreachable",
            "2026-01-06|null|unreachable");
  }

  @Test
  void aRuleIsUnknownBeforeItWasSwitchedOnAndThenZeroIsZero() {
    assertThat(
            sql(
                "SELECT snapshot_date, rule, findings, suppressed, code_lines, per_1000_lines,"
                    + " gap_reason FROM rule_days WHERE module = 'core' ORDER BY 2 DESC, 1"))
        .containsExactly(
            "2026-01-01|no-doc|null|null|null|null|not_asked",
            "2026-01-02|no-doc|null|null|null|null|unreachable",
            "2026-01-03|no-doc|null|null|null|null|not_asked",
            "2026-01-04|no-doc|2|1|2000|1.0|null",
            "2026-01-06|no-doc|0|0|2000|0.0|null",
            "2026-01-01|empty-catch|4|1|1000|4.0|null",
            "2026-01-02|empty-catch|null|null|null|null|unreachable",
            "2026-01-03|empty-catch|0|0|1000|0.0|null",
            "2026-01-04|empty-catch|6|1|2000|3.0|null",
            "2026-01-06|empty-catch|0|0|2000|0.0|null");
  }

  @Test
  void aRuleOfAnotherLanguageHasNoRow() {
    assertThat(sql("SELECT DISTINCT rule, category FROM rule_days WHERE language = 'python'"))
        .containsExactly("empty-catch|error_handling");
  }

  @Test
  void categoriesAreTheSumsOfTheirRules() {
    String by = " GROUP BY snapshot_date, repository, module, category ORDER BY 1, 2, 3, 4";
    String columns = "SELECT snapshot_date, repository, module, category, ";
    assertThat(
            sql(
                columns
                    + "sum(findings), sum(suppressed), max(gap_reason) FROM category_days"
                    + by))
        .hasSize(26)
        .isEqualTo(
            sql(columns + "sum(findings), sum(suppressed), max(gap_reason) FROM rule_days" + by));
    assertThat(sql("SELECT DISTINCT category, rules FROM category_days WHERE rules > 0 ORDER BY 1"))
        .containsExactly("documentation|1", "error_handling|1");
  }

  @Test
  void aSumOverRepositoriesSaysOfHowManyItSpeaks() {
    assertThat(
            sql(
                "SELECT snapshot_date, findings, code_lines, per_1000_lines, repositories,"
                    + " repositories_covered FROM organisation_days WHERE role = 'main'"
                    + " AND category = 'error_handling' ORDER BY 1"))
        .containsExactly(
            "2026-01-01|4|1500|2.6666666666666665|1|1",
            "2026-01-02|null|null|null|1|0",
            "2026-01-03|0|1000|0.0|2|1",
            "2026-01-04|6|2100|2.857142857142857|2|2",
            "2026-01-05|null|null|null|2|0",
            "2026-01-06|0|2000|0.0|2|1");
  }
}
