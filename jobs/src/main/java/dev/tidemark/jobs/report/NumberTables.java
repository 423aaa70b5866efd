package dev.tidemark.jobs.report;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * The named tables that number what rows are about: {@code report_groups} (module, language and
 * role) and {@code report_rules}. Whatever is told of either names its number. {@code
 * report_changes} is what moved on the dates that are shown.
 */
final class NumberTables {
  private static final String CHANGES =
      """
      CREATE TEMP TABLE report_changes AS
        SELECT c.*, d.bucket FROM change_days AS c JOIN report_dates AS d USING (snapshot_date)""";

  /** Not all are in modules: what went by a removal is told of a date on which nothing is left. */
  private static final String GROUPS =
      """
      CREATE TEMP TABLE report_groups AS
        SELECT CAST(row_number() OVER (ORDER BY r, module, language, role) AS INTEGER) - 1 AS g,
          CAST(dense_rank() OVER (ORDER BY r, module) AS INTEGER) - 1 AS m,
          r, repository, module, language, role
        FROM (
          SELECT t.repository, t.module, t.language, t.role
          FROM modules AS t JOIN report_known USING (run_id, repository, snapshot_date)
          UNION
          SELECT repository, module, language, role FROM latest_modules
          UNION
          SELECT repository, module, language, role FROM report_changes
          UNION
          SELECT repository, module, language, role
          FROM live_finding_events SEMI JOIN report_dates USING (snapshot_date)
          WHERE cause = 'code'
          UNION
          SELECT repository, module, language, role FROM open_findings)
        JOIN report_repositories USING (repository)""";

  /** As of its newest run; a version that did not tell of a rule still tells of its findings. */
  private static final String RULES =
      """
      CREATE TEMP TABLE report_rules AS
        SELECT CAST(row_number() OVER (ORDER BY rule) AS INTEGER) - 1 AS u, rule,
          COALESCE(any_value(n.category), max(f.category)) AS category,
          COALESCE(any_value(n.severity), max(f.severity), 'warning') AS severity,
          COALESCE(any_value(n.summary), '') AS summary, any_value(n.cwe) AS cwe
        FROM (
          SELECT rule, category, severity FROM rules
          WHERE enabled AND run_id IN (
            SELECT run_id FROM report_known UNION SELECT run_id FROM latest_snapshots)
          UNION
          SELECT rule, category, severity
          FROM finding_counts SEMI JOIN report_known USING (run_id, repository, snapshot_date)
          WHERE findings > 0
          UNION
          SELECT rule, category, severity FROM latest_finding_counts WHERE findings > 0
          UNION
          SELECT rule, category, NULL FROM report_changes
          UNION
          SELECT rule, category, severity
          FROM live_finding_events SEMI JOIN report_dates USING (snapshot_date)
          WHERE cause = 'code'
          UNION
          SELECT rule, category, severity FROM open_findings) AS f
        LEFT JOIN (
          SELECT * FROM rules
          QUALIFY row_number() OVER (PARTITION BY rule ORDER BY run_id DESC) = 1) AS n USING (rule)
        GROUP BY rule""";

  private NumberTables() {}

  /** Makes them, after those of {@link TimeTables}. */
  static void make(Statement statement) throws SQLException {
    statement.execute(CHANGES);
    statement.execute(GROUPS);
    statement.execute(RULES);
  }
}
