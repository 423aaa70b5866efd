package dev.tidemark.jobs.trend;

/**
 * The named tables that each question of a request begins with.
 *
 * <p>{@code day} and {@code known} are the dates of each repository, {@code part} its share of a
 * series, {@code measured} the series, {@code ranked} their order, {@code changes} where other
 * rules come into force, {@code named} what repositories are called.
 */
final class TrendTables {
  /** A repository counts from its first day to its last, so that a sum without it is partial. */
  private static final String KNOWN_ACROSS =
      """
      known AS (
        SELECT t.snapshot_date, l.repository,
          CASE WHEN d.repository IS NULL THEN 'not_scanned' ELSE d.gap_reason END AS gap_reason
        FROM (SELECT DISTINCT snapshot_date FROM day) AS t
        JOIN (
          SELECT repository, min(snapshot_date) AS first_date, max(snapshot_date) AS last_date
          FROM history WHERE status <> 'removed' AND %s GROUP BY repository, removals) AS l
          ON t.snapshot_date BETWEEN l.first_date AND l.last_date
        LEFT JOIN day AS d
          ON d.repository = l.repository AND d.snapshot_date = t.snapshot_date),
      counted AS (
        SELECT s.series, CAST(NULL AS VARCHAR) AS repository, k.snapshot_date,
          CAST(sum(p.findings) AS BIGINT) AS findings,
          CAST(sum(p.suppressed) AS BIGINT) AS suppressed,
          CAST(sum(p.code_lines) AS BIGINT) AS code_lines,
          CAST(sum(p.files_not_judged) AS BIGINT) AS files_not_judged,
          count(*) AS repositories,
          count(*) - count(COALESCE(k.gap_reason, p.gap_reason)) AS repositories_covered,
          CASE WHEN count(p.findings) = 0
            THEN max(COALESCE(p.gap_reason, k.gap_reason)) END AS gap_reason
        FROM (SELECT DISTINCT series FROM part) AS s CROSS JOIN known AS k
        LEFT JOIN part AS p ON p.series = s.series AND p.repository = k.repository
          AND p.snapshot_date = k.snapshot_date
        GROUP BY s.series, k.snapshot_date),
      """;

  private static final String KNOWN_EACH =
      """
      known AS (
        SELECT snapshot_date, repository, gap_reason FROM day WHERE status <> 'removed'),
      counted AS (
        SELECT s.series, k.repository, k.snapshot_date, p.findings, p.suppressed, p.code_lines,
          p.files_not_judged, 1 AS repositories,
          CASE WHEN p.findings IS NULL THEN 0 ELSE 1 END AS repositories_covered,
          CASE WHEN p.series IS NOT NULL THEN p.gap_reason
            WHEN s.series = s.repository THEN k.gap_reason END AS gap_reason
        FROM (%s) AS s
        JOIN known AS k ON k.repository = s.repository
        LEFT JOIN part AS p ON p.series = s.series AND p.repository = s.repository
          AND p.snapshot_date = k.snapshot_date),
      """;

  /**
   * A change counts from the day from which a series is judged by the rules of today: what new
   * rules find is no worse code.
   */
  private static final String RANKED =
      """
      measured AS (
        SELECT *, CASE WHEN code_lines > 0 THEN 1e3 * findings / code_lines END AS per_1000_lines
        FROM counted WHERE findings IS NOT NULL OR gap_reason IS NOT NULL),
      changes AS (
        SELECT * FROM (
          SELECT repository, snapshot_date, rule_set, lag(rule_set) OVER (
            PARTITION BY repository ORDER BY snapshot_date) AS earlier
          FROM history WHERE run_id IS NOT NULL) AS pairs
        WHERE earlier <> rule_set AND snapshot_date <= DATE '%2$s'),
      judged AS (
        SELECT s.rule_set, %3$s AS theme,
          string_agg(r.rule || ' ' || r.revision || ' ' || r.thresholds, ',' ORDER BY r.rule)
            AS rules
        FROM (SELECT rule_set, max(run_id) AS run_id FROM runs GROUP BY rule_set) AS s
        JOIN rules AS r ON r.run_id = s.run_id
        WHERE r.enabled%4$s GROUP BY ALL),
      recast AS (
        SELECT m.series, m.repository, max(c.snapshot_date) AS since
        FROM (SELECT DISTINCT series, repository, %5$s AS theme FROM measured) AS m
        JOIN changes AS c ON m.repository IS NULL OR c.repository = m.repository
        LEFT JOIN judged AS a ON a.rule_set = c.earlier AND a.theme = m.theme
        LEFT JOIN judged AS b ON b.rule_set = c.rule_set AND b.theme = m.theme
        WHERE a.rules IS DISTINCT FROM b.rules GROUP BY m.series, m.repository),
      ranked AS (
        SELECT m.series, m.repository, max(c.since) AS since, row_number() OVER (
          ORDER BY arg_max(%1$s, m.snapshot_date) - arg_min(%1$s, m.snapshot_date) FILTER (
              WHERE c.since IS NULL OR m.snapshot_date >= c.since) DESC NULLS LAST,
            arg_max(%1$s, m.snapshot_date) DESC NULLS LAST, m.series, m.repository) AS position
        FROM measured AS m LEFT JOIN recast AS c
          ON c.series = m.series AND c.repository IS NOT DISTINCT FROM m.repository
        GROUP BY m.series, m.repository),
      named AS (
        SELECT repository,
          CASE WHEN count(*) OVER (PARTITION BY name) > 1 THEN repository ELSE name END AS name
        FROM (
          SELECT repository, arg_max(name, snapshot_date) AS name FROM history
          GROUP BY repository) AS newest)
      """;

  private final TrendRequest request;

  TrendTables(TrendRequest request) {
    this.request = request;
  }

  /** What is counted, as a column of {@code measured}. */
  String measure() {
    return request.absolute() ? "findings" : "per_1000_lines";
  }

  /** The view that has it. */
  String view() {
    return request.rule().isEmpty() ? request.by().view() : By.RULE.view();
  }

  /** All of them, up to the question. */
  String with() {
    return "WITH " + days() + part() + known() + ranked();
  }

  /** Those that say of which dates is spoken. */
  String days() {
    return """
        history AS (SELECT * FROM snapshot_days WHERE true%s),
        day AS (
          SELECT * FROM history WHERE snapshot_date BETWEEN DATE '%s' AND DATE '%s'),
        """
        .formatted(
            request.repository().isEmpty()
                ? ""
                : " AND %1$s IN (repository, name)".formatted(literal(request.repository())),
            request.from(),
            request.to());
  }

  private String part() {
    return """
        part AS (
          SELECT %s AS series, repository, snapshot_date,
            CAST(sum(findings) AS BIGINT) AS findings,
            CAST(sum(suppressed) AS BIGINT) AS suppressed,
            CAST(sum(code_lines) AS BIGINT) AS code_lines,
            CAST(sum(files_not_judged) AS BIGINT) AS files_not_judged,
            CASE WHEN count(findings) = 0 THEN max(gap_reason) END AS gap_reason
          FROM %s SEMI JOIN day USING (repository, snapshot_date)
          WHERE true%s%s%s GROUP BY ALL),
        """
        .formatted(
            request.by().column(),
            view(),
            equal("role", request.role()),
            equal("rule", request.rule()),
            equal("module", request.module()));
  }

  private String known() {
    if (request.by().acrossRepositories()) {
      return KNOWN_ACROSS.formatted(
          request.module().isEmpty() ? "true" : "repository IN (SELECT repository FROM part)");
    }
    return KNOWN_EACH.formatted(
        request.by() == By.REPOSITORY
            ? "SELECT DISTINCT repository AS series, repository FROM day"
            : "SELECT DISTINCT series, repository FROM part");
  }

  private String ranked() {
    boolean across = request.by().acrossRepositories();
    return RANKED.formatted(
        measure(),
        request.to(),
        across ? "r." + request.by().column() : "''",
        equal("r.rule", request.rule()),
        across ? "series" : "''");
  }

  static String equal(String column, String value) {
    return value.isEmpty() ? "" : " AND " + column + " = " + literal(value);
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
