package dev.tidemark.jobs.browser;

/**
 * What each chart answers, as a question in SQL over the views.
 *
 * <p>An answer has a row for each cell of the chart's table: its row, column and number, and what
 * stands there instead if that is null.
 */
final class ChartQuestions {
  /** The dates of every chart. */
  private static final String DATES =
      "(SELECT DISTINCT snapshot_date FROM snapshot_days WHERE status <> 'removed')";

  private final Filters filters;

  ChartQuestions(Filters filters) {
    this.filters = filters;
  }

  String about(DrawnChart chart) {
    return switch (chart) {
      case STATUS -> status();
      case JUDGED -> judged();
      case TOTAL -> total();
      case RATES -> rates();
      case CAUSES -> causes();
      case WEEKLY -> weekly();
      case HEAT -> heat();
      case TREE -> tree();
      case HOTSPOTS -> hotSpots();
      case VERDICTS -> verdicts();
      case WEAKNESSES -> weaknesses();
    };
  }

  private String status() {
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

  private String judged() {
    return """
    WITH unjudged AS (
      SELECT name, replace(kind, '_', ' ') AS kind, count(*) AS number
      FROM latest_problems JOIN latest_files USING (repository, path)
      JOIN latest_snapshots USING (repository)
      WHERE %s AND (rule IS NULL OR %s) GROUP BY ALL)
    SELECT name, kind, COALESCE(number, 0), NULL
    FROM (SELECT DISTINCT name FROM unjudged) CROSS JOIN (SELECT DISTINCT kind FROM unjudged)
    LEFT JOIN unjudged USING (name, kind)"""
        .formatted(filters.code(), filters.rules());
  }

  private String total() {
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

  private String rates() {
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
  private String causes() {
    return parts(
        "by commits, by other rules, by what could be judged, by what was scanned, not explained",
        "sum(by_code), sum(by_rules), sum(by_coverage), sum(by_scope), sum(not_explained)",
        "change_days");
  }

  private String weekly() {
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
    %s, compared AS (
      SELECT DISTINCT snapshot_date FROM (
        SELECT snapshot_date, state,
          lag(state) OVER (PARTITION BY name ORDER BY snapshot_date) AS before
        FROM states WHERE state NOT LIKE 'gap: %%')
      WHERE state = 'read' AND before = 'read'),
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
            states(),
            sums,
            DATES,
            source,
            filters.code() + " AND " + filters.rules(),
            columns,
            overTime("'all'", days()));
  }

  private String heat() {
    return modules()
        + """
        , large AS (FROM sums JOIN latest_snapshots USING (repository) WHERE lines >= 200),
        rules_found AS (SELECT DISTINCT rule FROM found JOIN large USING (repository, module))
        SELECT * FROM (
          SELECT name || CASE module WHEN '.' THEN '' ELSE ' ' || module END,
            unnest(['lines', 'all rules']),
            unnest([CAST(lines AS DOUBLE), CAST(1000 * findings AS DOUBLE) / lines]), NULL
          FROM large WHERE EXISTS (FROM rules_found)
          UNION ALL
          SELECT name || CASE module WHEN '.' THEN '' ELSE ' ' || module END, rule,
            CAST(1000 * COALESCE(any_value(found.findings), 0) AS DOUBLE) / sum(asked.code_lines),
            'gap: not_asked'
          FROM large CROSS JOIN rules_found
          LEFT JOIN asked USING (repository, module, rule)
          LEFT JOIN found USING (repository, module, rule)
          GROUP BY 1, 2)""";
  }

  private String tree() {
    return modules()
        + """
        SELECT name || ' ' || module,
          unnest(['lines', 'findings', 'findings per 1,000 lines']),
          unnest([CAST(lines AS DOUBLE), findings, CAST(1000 * findings AS DOUBLE) / lines]), NULL
        FROM sums JOIN latest_snapshots USING (repository) WHERE lines > 0""";
  }

  private String hotSpots() {
    return """
    SELECT name || ' ' || path,
      unnest(['changed in snapshots', 'highest cognitive complexity', 'lines', 'findings']),
      unnest([changes, highest_cognitive, code_lines, c.findings]), NULL
    FROM file_churn AS c JOIN latest_snapshots USING (repository)
    WHERE judged AND changes > 0 AND highest_cognitive > 0 AND %s"""
        .formatted(filters.code());
  }

  /** Of modules only what was judged, and of which a rule of the filters was asked. */
  private String modules() {
    return """
    WITH asked AS (
      SELECT DISTINCT m.repository, m.module, m.language, m.role, m.code_lines, a.rule
      FROM latest_modules AS m JOIN asked_rules AS a USING (run_id, language, role)
      WHERE files_judged > 0 AND %1$s AND %2$s),
    found AS (
      SELECT repository, module, rule, sum(findings) AS findings FROM latest_finding_counts
      WHERE findings > 0 AND %1$s AND %2$s GROUP BY ALL),
    sums AS (
      SELECT repository, module, lines, COALESCE(findings, 0) AS findings
      FROM (
        SELECT repository, module, sum(code_lines) AS lines
        FROM (SELECT DISTINCT repository, module, language, role, code_lines FROM asked)
        GROUP BY ALL)
      LEFT JOIN (
        SELECT repository, module, sum(findings) AS findings FROM found GROUP BY ALL)
        USING (repository, module))
    """
        .formatted(filters.code(), filters.rules());
  }

  /** They speak of security alone, and the view does not tell languages apart. */
  private String verdicts() {
    String verdicts =
        filters.get("language").isEmpty()
            ? "security_verdicts"
            : """
              (SELECT *, security_clean AS clean, security_findings AS findings,
                security_not_judged AS not_judged FROM latest_modules)""";
    return """
    SELECT name, unnest(['files', 'clean', 'with findings', 'not judged']),
      unnest([sum(files), sum(clean), sum(findings), sum(not_judged)]), NULL
    FROM %s JOIN latest_snapshots USING (repository)
    WHERE %s AND %b GROUP BY name"""
        .formatted(
            verdicts,
            filters.code(),
            filters.get("category").isEmpty() || filters.get("category").equals("security"));
  }

  private String weaknesses() {
    return """
    SELECT rule, unnest(['CWE', 'findings', 'repositories']),
      unnest([NULL, sum(findings), count(DISTINCT repository)]), any_value(r.cwe)
    FROM latest_finding_counts
    JOIN (SELECT DISTINCT rule, cwe FROM rules WHERE cwe IS NOT NULL) AS r USING (rule)
    WHERE findings > 0 AND %s AND %s GROUP BY rule"""
        .formatted(filters.code(), filters.rules());
  }
}
