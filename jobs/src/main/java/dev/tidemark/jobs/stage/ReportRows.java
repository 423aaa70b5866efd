package dev.tidemark.jobs.stage;

import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FunctionMetrics;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Metrics;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.repository.RelatedPlace;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reports as rows of {@link dev.tidemark.jobs.table.Reports#SCHEMA}. */
final class ReportRows {
  private ReportRows() {}

  static Row row(String blob, Language language, Role listed, boolean isFinal, FileReport report) {
    return RowFactory.create(
        blob,
        language.id(),
        listed.id(),
        report.role().id(),
        isFinal,
        report.judged() ? row(report.metrics()) : null,
        rows(report.functions(), ReportRows::row),
        counts(report.findings()),
        rows(report.findings(), ReportRows::row),
        FactRows.row(report.facts()),
        FactRows.units(report.facts()),
        rows(report.problems(), ReportRows::row));
  }

  // An array column of a Row must be a Java array.
  static <T> Row[] rows(List<T> values, Function<T, Row> toRow) {
    return values.stream().map(toRow).toArray(Row[]::new);
  }

  static Row[] counts(List<Finding> findings) {
    var byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::rule, TreeMap::new, Collectors.partitioningBy(Finding::suppressed)));
    return byRule.entrySet().stream()
        .map(e -> count(e.getKey(), e.getValue().get(false), e.getValue().get(true)))
        .toArray(Row[]::new);
  }

  private static Row count(String rule, List<Finding> counted, List<Finding> suppressed) {
    return RowFactory.create(rule, counted.size(), suppressed.size());
  }

  private static Row row(Metrics metrics) {
    return RowFactory.create(
        metrics.codeLines(),
        metrics.commentLines(),
        metrics.blankLines(),
        metrics.types(),
        metrics.functions(),
        metrics.documentable(),
        metrics.documented(),
        metrics.annotatable(),
        metrics.annotated());
  }

  private static Row row(FunctionMetrics function) {
    return RowFactory.create(
        function.place().symbol(),
        function.place().line(),
        function.place().endLine(),
        function.codeLines(),
        function.parameters(),
        function.cyclomatic(),
        function.cognitive());
  }

  private static Row row(Finding finding) {
    return row(finding, List.of());
  }

  static Row row(Finding finding, List<RelatedPlace> related) {
    return RowFactory.create(
        finding.rule(),
        finding.place().line(),
        finding.place().column(),
        finding.place().endLine(),
        finding.place().symbol(),
        finding.message(),
        finding.fingerprint(),
        finding.text(),
        finding.suppressionReason(),
        rows(related, place -> RowFactory.create(place.path(), place.line(), place.endLine())),
        rows(finding.flow(), step -> RowFactory.create(step.path(), step.line(), step.text())));
  }

  static Row row(Problem problem) {
    return RowFactory.create(problem.kind().id(), problem.rule(), problem.line(), problem.detail());
  }
}
