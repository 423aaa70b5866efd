package dev.tidemark.jobs.explain;

import java.util.List;
import java.util.Set;

/**
 * What all questions of a request ask: small tables, made once.
 *
 * <p>{@code asked} are the dates of the repositories asked about and {@code named} what these are
 * called; {@code ends} their states on both ends of the span, {@code steps} the snapshots between,
 * {@code moved} what moved in these and {@code moves} the findings that did.
 */
final class ExplainTables {
  /** The tables and views that the questions read. */
  static final Set<String> SOURCES =
      Set.of(
          "runs",
          "rules",
          "modules",
          "finding_counts",
          "snapshot_days",
          "asked_rules",
          "live_modules",
          "known_snapshots",
          "live_unseen_findings",
          "live_finding_events",
          "change_days");

  private static final String COLUMNS_OF_CAUSES =
      """
      CAST(COALESCE(sum(by_code), 0) AS BIGINT) AS by_code,
        CAST(COALESCE(sum(by_rules), 0) AS BIGINT) AS by_rules,
        CAST(COALESCE(sum(by_coverage), 0) AS BIGINT) AS by_coverage,
        CAST(COALESCE(sum(by_scope), 0) AS BIGINT) AS by_scope,
        CAST(COALESCE(sum(not_explained), 0) AS BIGINT) AS not_explained""";

  private final ExplainRequest request;

  ExplainTables(ExplainRequest request) {
    this.request = request;
  }

  /** Sums of the causes, over rows of {@code moved}. */
  static String sumsOfCauses() {
    return COLUMNS_OF_CAUSES;
  }

  /** Before the span is known. */
  String asked() {
    return """
        CREATE OR REPLACE TEMP TABLE asked AS SELECT * FROM snapshot_days WHERE true%s"""
        .formatted(
            request.repository().isEmpty()
                ? ""
                : " AND %s IN (repository, name)".formatted(literal(request.repository())));
  }

  /** The rest, in order. */
  List<String> of(Span span) {
    return List.of(
        """
        CREATE OR REPLACE TEMP TABLE named AS
        SELECT repository,
          CASE WHEN count(*) OVER (PARTITION BY name) > 1 THEN repository ELSE name END AS name
        FROM (
          SELECT repository, arg_max(name, snapshot_date) AS name FROM asked
          GROUP BY repository) AS newest""",
        """
        CREATE OR REPLACE TEMP TABLE ends AS
        SELECT e.asked_date, k.* FROM (VALUES (DATE '%s'), (DATE '%s')) AS e(asked_date)
        JOIN known_snapshots AS k ON k.snapshot_date <= e.asked_date
        SEMI JOIN named AS n ON n.repository = k.repository
        QUALIFY row_number() OVER (
          PARTITION BY e.asked_date, k.repository ORDER BY k.snapshot_date DESC) = 1"""
            .formatted(span.from(), span.to()),
        """
        CREATE OR REPLACE TEMP TABLE steps AS
        SELECT * FROM known_snapshots SEMI JOIN named USING (repository) WHERE %s"""
            .formatted(inside(span)),
        """
        CREATE OR REPLACE TEMP TABLE moved AS
        SELECT * EXCLUDE (name) FROM change_days SEMI JOIN named USING (repository)
        WHERE %s%s"""
            .formatted(inside(span), narrowed()),
        """
        CREATE OR REPLACE TEMP TABLE moves AS
        SELECT * FROM live_finding_events SEMI JOIN named USING (repository)
        WHERE cause = 'code' AND %s%s"""
            .formatted(inside(span), narrowed()));
  }

  private static String inside(Span span) {
    return "snapshot_date > DATE '%s' AND snapshot_date <= DATE '%s'"
        .formatted(span.from(), span.to());
  }

  /** The role, rule and module, as conditions that follow another. */
  String narrowed() {
    return equal("role", request.role()) + equal("rule", request.rule()) + ofModule();
  }

  /** Where there is no rule to ask for. */
  String narrowedFiles() {
    return equal("role", request.role()) + ofModule();
  }

  private String ofModule() {
    return equal("module", request.module());
  }

  static String equal(String column, String value) {
    return value.isEmpty() ? "" : " AND " + column + " = " + literal(value);
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
