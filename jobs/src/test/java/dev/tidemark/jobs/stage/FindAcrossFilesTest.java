package dev.tidemark.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Metrics;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.cli.SparkSessions;
import dev.tidemark.jobs.table.Reports;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class FindAcrossFilesTest {
  private static final SparkSession SPARK = SparkSessions.open("local[2]");

  /** What is said of 500 lines of code beside a test that has these problems. */
  private static List<Row> said(Problem... ofTest) {
    var files = List.of(file("main/A.java", "b1", Role.MAIN), file("test/B.java", "b2", Role.TEST));
    var reports = List.of(report("b1", Role.MAIN), report("b2", Role.TEST, ofTest));
    return FindAcrossFiles.from(
            SPARK.createDataFrame(files, ListFiles.SCHEMA),
            SPARK.createDataFrame(reports, Reports.SCHEMA),
            RuleSettings.DEFAULTS,
            true)
        .select("path", "across_findings.rule", "across_problems.kind")
        .collectAsList();
  }

  private static Row file(String path, String blob, Role role) {
    return RowFactory.create(
        "r", path, blob, path.substring(0, 4), "java", role.id(), 10L, null, null, 0, 0);
  }

  private static Row report(String blob, Role role, Problem... problems) {
    var metrics = new Metrics(500, 0, 0, 1, 0, 0, 0, 0, 0);
    var report =
        new FileReport(role, metrics, List.of(), List.of(), FileFacts.NONE, List.of(problems));
    return ReportRows.row(blob, Language.JAVA, role, true, report);
  }

  @Test
  void aTestThatNamesNothingLeavesTheCodeUntested() {
    var ofItsOwn = new Problem(ProblemKind.RULE_FAILED, "raw-type", 0, "raw-type failed");
    for (List<Row> said : List.of(said(), said(ofItsOwn))) {
      assertThat(said).hasSize(1);
      assertThat(said.get(0).<String>getList(1)).containsExactly("missing-tests");
      assertThat(said.get(0).<String>getList(2)).isEmpty();
    }
  }

  @Test
  void aTestWhoseFactsCouldNotBeGatheredMayNameTheCode() {
    var failed = new Problem(ProblemKind.RULE_FAILED, "missing-tests", 0, "missing-tests failed");
    List<Row> said = said(failed);
    assertThat(said).hasSize(1);
    assertThat(said.get(0).getString(0)).isEqualTo("main/A.java");
    assertThat(said.get(0).<String>getList(1)).isEmpty();
    assertThat(said.get(0).<String>getList(2)).containsExactly("unseen_files");
  }
}
