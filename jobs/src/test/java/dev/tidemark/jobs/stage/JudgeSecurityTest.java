package dev.tidemark.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Metrics;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.analyzers.rule.SecurityRules;
import dev.tidemark.jobs.cli.SparkSessions;
import dev.tidemark.jobs.table.AcrossReports;
import dev.tidemark.jobs.table.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class JudgeSecurityTest {
  private static final SparkSession SPARK = SparkSessions.open("local[2]");
  private static final Metrics METRICS = new Metrics(5, 0, 0, 1, 0, 0, 0, 0, 0);

  private static final SecurityRules RULES =
      new SecurityRules(List.of(rule("leak", Category.SECURITY), rule("typo", Category.NAMING)));

  private static RuleSpec rule(String id, Category category) {
    return new RuleSpec(
        id,
        category,
        Severity.ERROR,
        1,
        "It is there",
        Set.of(Language.JAVA),
        Set.of(Role.MAIN),
        true,
        Map.of(),
        List.of(89),
        List.of(),
        Confidence.HIGH);
  }

  private final List<Row> files = new ArrayList<>();
  private final List<Row> reports = new ArrayList<>();

  private void file(String path, String problemKind, String problemDetail) {
    files.add(
        RowFactory.create(
            "r",
            path,
            path,
            ".",
            "java",
            "main",
            10L,
            problemKind,
            problemDetail,
            0,
            0,
            true,
            path,
            null,
            null,
            null,
            null));
  }

  private void judged(String path, FileReport report) {
    file(path, null, null);
    reports.add(ReportRows.row(path, Language.JAVA, Role.MAIN, true, report));
  }

  private static FileReport report(Role role, List<Finding> findings, Problem... problems) {
    return new FileReport(role, METRICS, List.of(), findings, FileFacts.NONE, List.of(problems));
  }

  private static Finding finding(String rule, String suppressionReason) {
    var place = new Place(1, 1, 1, "");
    return new Finding(rule, place, "it is there", "00", 0, suppressionReason, List.of());
  }

  /** A finding told across files, of the file. */
  private static Row across(String path, String rule) {
    return RowFactory.create(
        "r",
        path,
        0,
        0,
        null,
        ReportRows.counts(List.of(finding(rule, ""))),
        new Row[] {ReportRows.row(finding(rule, ""), List.of())},
        new Row[0]);
  }

  @Test
  void theVerdictTakesInWhatStandsBesideTheReport() {
    var gaveUp = new Problem(ProblemKind.TOO_COMPLEX, "leak", 1, "too tangled");
    var elsewhere = new Problem(ProblemKind.RULE_FAILED, "typo", 0, "typo failed");
    var syntax = Problem.ofFile(ProblemKind.SYNTAX_ERROR, 1, "no such grammar");
    judged("clean", report(Role.MAIN, List.of(finding("typo", "")), elsewhere));
    judged("found", report(Role.MAIN, List.of(finding("leak", "")), gaveUp));
    judged("meant", report(Role.MAIN, List.of(finding("leak", "as meant"))));
    judged("tangled", report(Role.MAIN, List.of(), gaveUp));
    judged("together", report(Role.MAIN, List.of()));
    judged("generated", report(Role.GENERATED, List.of()));
    judged("broken", FileReport.notJudged(Role.MAIN, syntax));
    file("large", "too_large", "larger than the cap");

    var attached =
        AttachReports.to(
            SPARK.createDataFrame(files, ListFiles.SCHEMA),
            SPARK.createDataFrame(reports, Reports.SCHEMA),
            SPARK.createDataFrame(List.of(across("together", "leak")), AcrossReports.SCHEMA));

    assertThat(
            JudgeSecurity.of(attached, RULES)
                .selectExpr("concat_ws(' ', path, security_verdict, security_reason)")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder(
            "clean clean",
            "found findings",
            "meant clean",
            "tangled not_judged too tangled",
            "together findings",
            "generated not_judged no security rule looks at generated files",
            "broken not_judged no such grammar",
            "large not_judged larger than the cap");
  }
}
