package dev.tidemark.jobs.browser;

/** What each chart of the time behind answers, as a question in SQL over the views. */
final class PastQuestions {
  /** The dates of every chart. */
  private static final String DATES =
      "(SELECT DISTINCT snapshot_date FROM snapshot_days WHERE status <> 'removed')";

  private final Filters filters;

  PastQuestions(Filters filters) {
    this.filters = filters;
  }

  String status() {
    return states()
        + """
        SELECT name, CAST(snapshot_date AS VARCHAR), CAST(NULL AS DOUBLE), state FROM states
        UNION ALL
        SELECT 'read', CAST(snapshot_date AS VARCHAR), count(*) FILTER (state = 'read'), NULL
        FROM states GROUP BY snapshot_date
        UNION ALL
        SELECT 'unknown', CAST(snapshot_date AS VARCHAR), count(*) FILTER (state LIKE 'gap: %'), NULL
        FROM states GROUP BY snapshot_date""";
  }

  /** Of each chosen repository on each date; nothing where it was not there. */
  private String states() {
    return """
    WITH states AS (
      SELECT r.name, snapshot_date,
        CASE WHEN s.gap_reason IS NOT NULL THEN 'gap: ' || s.gap_reason
          WHEN s.run_id IS NOT NULL THEN 'read'
          WHEN s.status IS NULL AND l.repository IS NOT NULL THEN 'gap: not_scanned'
          ELSE '' END AS state
      FROM (SELECT DISTINCT repository, name FROM snapshots WHERE %s) AS r
      CROSS JOIN %s AS d
      LEFT JOIN snapshot_days AS s USING (repository, snapshot_date)
      LEFT JOIN (
        SELECT repository, min(snapshot_date) AS first_date, max(snapshot_date) AS last_date
        FROM snapshot_days WHERE status <> 'removed' GROUP BY repository, removals) AS l
        ON l.repository = r.repository AND snapshot_date BETWEEN first_date AND last_date)
    """
        .formatted(filters.repositories(), DATES);
  }

  String total() {
    return states()
        + """
        , rates AS (%s)
        SELECT day, unnest(['findings per 1,000 lines', 'findings', 'lines', 'repositories read',
            'repositories']),
          unnest([rate, findings, code_lines, known, there]),
          unnest([gap, gap, gap, NULL, NULL])
        FROM rates JOIN (
          SELECT CAST(snapshot_date AS VARCHAR) AS day, count(*) FILTER (state <> '') AS there,
            count(*) FILTER (state = 'read') AS known
          FROM states GROUP BY 1) USING (day)"""
            .formatted(overTime("'all'", days()));
  }

  private String days() {
    return filters.leavesEveryRule() ? "module_days" : ofRules("'all'");
  }

  String rates() {
    String days =
        filters.get("severity").isEmpty()
            ? "(FROM category_days WHERE category LIKE '%s')"
                .formatted(filters.get("category").isEmpty() ? "%" : filters.get("category"))
            : ofRules("category");
    return "SELECT day, replace(series, '_', ' '), rate, gap FROM (%s)"
        .formatted(overTime("category", days));
  }

  /** Lines count once, however many of the rules are asked of them. */
  private String ofRules(String series) {
    return """
    (SELECT repository, snapshot_date, module, language, role, %s AS category,
      any_value(code_lines) AS code_lines, sum(findings) AS findings,
      any_value(gap_reason) AS gap_reason
    FROM rule_days WHERE %s GROUP BY ALL)"""
        .formatted(series, filters.rules());
  }

  /** Only series of which something is known; then on each date a rate, or why there is none. */
  private String overTime(String series, String days) {
    return """
    SELECT CAST(snapshot_date AS VARCHAR) AS day, series,
      CAST(1000 * sum(findings) AS DOUBLE) / sum(code_lines) AS rate,
      sum(findings) AS findings, sum(code_lines) AS code_lines,
      'gap: ' || CASE WHEN bool_or(gap_reason = 'not_asked') THEN 'not_asked'
        ELSE COALESCE(min(gap_reason) FILTER (gap_reason <> 'no_file_judged'), '') END AS gap
    FROM %2$s
    CROSS JOIN (SELECT DISTINCT %1$s AS series FROM %3$s)
    LEFT JOIN (SELECT *, %1$s AS series FROM %3$s WHERE %4$s) USING (snapshot_date, series)
    GROUP BY snapshot_date, series QUALIFY count(sum(findings)) OVER (PARTITION BY series) > 0"""
        .formatted(series, DATES, days, filters.code());
  }

  /** Most warehouses have no change that is not explained, and then nothing is said of them. */
  String causes() {
    return parts(
        "by commits, by other rules, by what could be judged, by what was scanned, not explained",
        "sum(by_code), sum(by_rules), sum(by_coverage), sum(by_scope), sum(not_explained)",
        "change_days");
  }

  String weekly() {
    return parts(
        "introduced, fixed, deleted with their file, suppressed by a comment",
        "count(*) FILTER (event = 'introduced'), count(*) FILTER (resolution = 'fixed'),"
            + " count(*) FILTER (resolution = 'deleted'),"
            + " count(*) FILTER (resolution = 'suppressed')",
        "(FROM live_finding_events WHERE cause = 'code')");
  }

  /**
   * Nothing is said of the first date, whose moves lead from before the page. Where nothing moved,
   * it is known if there is code on the date, and a repository is known then and before; where
   * nothing moved on any date there is no table.
   */
  private String parts(String columns, String sums, String source) {
    return """
    WITH compared AS (
      SELECT DISTINCT snapshot_date FROM live_snapshots WHERE previous_date IS NOT NULL AND %s),
    parts AS (
      SELECT CAST(snapshot_date AS VARCHAR) AS day, [%s] AS sums,
        count(rule) AS moves, any_value(c.snapshot_date) IS NOT NULL AS compared
      FROM %s LEFT JOIN (FROM %s WHERE %s) USING (snapshot_date)
      LEFT JOIN compared AS c USING (snapshot_date)
      WHERE snapshot_date > (SELECT min(snapshot_date) FROM %3$s) GROUP BY 1),
    moved AS (
      SELECT *, unnest(string_split('%s', ', ')) AS name,
        unnest(sums) AS moved
      FROM parts)
    SELECT day, name,
      CASE WHEN compared AND findings IS NOT NULL OR moves > 0
        THEN COALESCE(moved, 0) END,
      COALESCE(gap, 'gap: ')
    FROM moved LEFT JOIN (%s) USING (day)
    QUALIFY bool_or(moved <> 0) OVER ()
      AND (name <> 'not explained' OR bool_or(moved <> 0) OVER (PARTITION BY name))"""
        .formatted(
            filters.repositories(),
            sums,
            DATES,
            source,
            filters.code() + " AND " + filters.rules(),
            columns,
            overTime("'all'", days()));
  }
}
