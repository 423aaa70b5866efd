package dev.tidemark.jobs.browser;

/**
 * What each chart answers, as a question in SQL over the views.
 *
 * <p>An answer has a row for each cell of the chart's table: its row, column and number, and what
 * stands there instead if that is null.
 */
final class ChartQuestions {
  private final Filters filters;
  private final PastQuestions past;

  ChartQuestions(Filters filters) {
    this.filters = filters;
    this.past = new PastQuestions(filters);
  }

  String about(DrawnChart chart) {
    return switch (chart) {
      case STATUS -> past.status();
      case JUDGED -> judged();
      case TOTAL -> past.total();
      case RATES -> past.rates();
      case CAUSES -> past.causes();
      case WEEKLY -> past.weekly();
      case HEAT -> heat();
      case TREE -> tree();
      case HOTSPOTS -> hotSpots();
      case VERDICTS -> verdicts();
      case WEAKNESSES -> weaknesses();
    };
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
