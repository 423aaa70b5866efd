package dev.tidemark.jobs.warehouse;

import java.util.List;

/**
 * The views that show each day's counts, and each gap as a row with its reason.
 *
 * <p>In those of modules, rules and categories, findings and code_lines are null together, so that
 * the quotient of their sums is a rate of what was judged.
 */
final class SeriesViews {
  /** What c counted of k, as far as it is known. */
  private static final String COUNTS =
      """
      CASE WHEN k.gap_reason IS NULL THEN COALESCE(c.findings, 0) END AS findings,
        CASE WHEN k.gap_reason IS NULL THEN COALESCE(c.suppressed, 0) END AS suppressed,
        CASE WHEN k.gap_reason IS NULL THEN k.code_lines END AS code_lines,
        CASE WHEN k.gap_reason IS NULL AND k.code_lines > 0
          THEN 1e3 * COALESCE(c.findings, 0) / k.code_lines END AS per_1000_lines,
        k.gap_reason""";

  private static final View SNAPSHOT_DAYS =
      new View(
          "snapshot_days",
          "for each repository and snapshot_date that a run attempted, the live snapshot, or why"
              + " there is none: then gap_reason is set, and run_id null; good_before and good_after"
              + " are the nearest days with a live snapshot, removals how often it had left its list",
          """
          SELECT a.repository, a.name, a.snapshot_date,
            CASE WHEN a.status = 'succeeded' THEN a.run_id END AS run_id,
            CASE WHEN a.status = 'succeeded' THEN r.rule_set END AS rule_set,
            a.branch, a.commit_hash, a.committed_at, a.status, a.reason_code, a.detail,
            CASE WHEN a.status NOT IN ('succeeded', 'empty', 'removed')
              THEN COALESCE(a.reason_code, a.status) END AS gap_reason,
            max(CASE WHEN a.status = 'succeeded' THEN a.snapshot_date END) OVER (
              PARTITION BY a.repository ORDER BY a.snapshot_date
              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS good_before,
            min(CASE WHEN a.status = 'succeeded' THEN a.snapshot_date END) OVER (
              PARTITION BY a.repository ORDER BY a.snapshot_date
              ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS good_after,
            count(CASE WHEN a.status = 'removed' THEN 1 END) OVER (
              PARTITION BY a.repository ORDER BY a.snapshot_date) AS removals
          FROM (
            SELECT *, row_number() OVER (
              PARTITION BY repository, snapshot_date
              ORDER BY CASE WHEN status = 'succeeded' THEN 0 ELSE 1 END, run_id DESC) AS age
            FROM snapshots) AS a
          LEFT JOIN runs AS r ON r.run_id = a.run_id
          WHERE a.age = 1""");

  private static final View ASKED_RULES =
      new View(
          "asked_rules",
          "for each run, language and role of files, the rules that were asked: of others, no"
              + " finding says nothing",
          """
          SELECT f.run_id, f.language, f.role, r.rule, r.category
          FROM (SELECT DISTINCT run_id, language, role FROM modules) AS f
          JOIN rules AS r ON r.run_id = f.run_id AND r.enabled
            AND (',' || r.languages || ',') LIKE ('%,' || f.language || ',%')
            AND (',' || r.roles || ',') LIKE ('%,' || f.role || ',%')""");

  /** On the day of a gap nobody knows which modules there were: all that stand around it may be. */
  private static final View MODULE_DAYS =
      new View(
          "module_days",
          "for each day of a module, language and role, findings of all rules; null with gap_reason"
              + " where they are unknown, 0 where nothing was found",
          """
          SELECT k.repository, k.snapshot_date, k.module, k.language, k.role, k.run_id, k.files,
            k.files_judged, k.files_not_judged, k.rule_failures,
            %s
          FROM (
            SELECT d.repository, d.snapshot_date, m.module, m.language, m.role, d.run_id, m.files,
              m.files_judged, m.files_not_judged, m.rule_failures, m.code_lines,
              CASE WHEN m.files_judged = 0 THEN 'no_file_judged'
                WHEN a.run_id IS NULL THEN 'not_asked' END AS gap_reason
            FROM snapshot_days AS d
            JOIN modules AS m ON m.run_id = d.run_id AND m.repository = d.repository
              AND m.snapshot_date = d.snapshot_date
            LEFT JOIN (SELECT DISTINCT run_id, language, role FROM asked_rules) AS a
              ON a.run_id = m.run_id AND a.language = m.language AND a.role = m.role
            UNION ALL
            SELECT g.repository, g.snapshot_date, g.module, g.language, g.role, g.run_id, NULL,
              NULL, NULL, NULL, NULL, g.gap_reason
            FROM (
              SELECT d.repository, d.snapshot_date, m.module, m.language, m.role, d.run_id,
                d.gap_reason
              FROM snapshot_days AS d
              JOIN live_modules AS m ON m.repository = d.repository
                AND m.snapshot_date = d.good_before
              WHERE d.gap_reason IS NOT NULL
              UNION
              SELECT d.repository, d.snapshot_date, m.module, m.language, m.role, d.run_id,
                d.gap_reason
              FROM snapshot_days AS d
              JOIN live_modules AS m ON m.repository = d.repository
                AND m.snapshot_date = d.good_after
              WHERE d.gap_reason IS NOT NULL) AS g) AS k
          LEFT JOIN (
            SELECT run_id, repository, snapshot_date, module, language, role,
              CAST(sum(findings) AS BIGINT) AS findings,
              CAST(sum(suppressed) AS BIGINT) AS suppressed
            FROM finding_counts
            GROUP BY run_id, repository, snapshot_date, module, language, role) AS c
            ON c.run_id = k.run_id AND c.repository = k.repository
            AND c.snapshot_date = k.snapshot_date AND c.module = k.module
            AND c.language = k.language AND c.role = k.role"""
              .formatted(COUNTS));

  private static final View RULE_DAYS =
      new View(
          "rule_days",
          "the same for each rule that any run asked; not_asked where that day's run did not",
          """
          SELECT k.repository, k.snapshot_date, k.module, k.language, k.role, k.rule, k.category,
            k.files_not_judged, k.rule_failures,
            %s
          FROM (
            SELECT d.repository, d.snapshot_date, d.module, d.language, d.role, d.run_id,
              d.files_not_judged, d.rule_failures, d.code_lines, r.rule,
              COALESCE(a.category, r.category) AS category,
              CASE WHEN d.gap_reason IS NOT NULL THEN d.gap_reason
                WHEN a.rule IS NULL THEN 'not_asked' END AS gap_reason
            FROM module_days AS d
            JOIN (
              SELECT language, role, rule, category, row_number() OVER (
                PARTITION BY language, role, rule ORDER BY run_id DESC) AS newest
              FROM asked_rules) AS r
              ON r.language = d.language AND r.role = d.role AND r.newest = 1
            LEFT JOIN asked_rules AS a ON a.run_id = d.run_id AND a.language = d.language
              AND a.role = d.role AND a.rule = r.rule) AS k
          LEFT JOIN finding_counts AS c
            ON c.run_id = k.run_id AND c.repository = k.repository
            AND c.snapshot_date = k.snapshot_date AND c.module = k.module
            AND c.language = k.language AND c.role = k.role AND c.rule = k.rule"""
              .formatted(COUNTS));

  private static final View CATEGORY_DAYS =
      new View(
          "category_days",
          "the same for each category; rules says how many were asked, since more find more",
          """
          SELECT k.repository, k.snapshot_date, k.module, k.language, k.role, k.category, k.rules,
            k.files_not_judged, k.rule_failures,
            %s
          FROM (
            SELECT d.repository, d.snapshot_date, d.module, d.language, d.role, d.run_id,
              d.files_not_judged, d.rule_failures, d.code_lines, t.category, a.rules,
              CASE WHEN d.gap_reason IS NOT NULL THEN d.gap_reason
                WHEN a.rules IS NULL THEN 'not_asked' END AS gap_reason
            FROM module_days AS d
            JOIN (SELECT DISTINCT language, role, category FROM asked_rules) AS t
              ON t.language = d.language AND t.role = d.role
            LEFT JOIN (
              SELECT run_id, language, role, category, count(*) AS rules FROM asked_rules
              GROUP BY run_id, language, role, category) AS a
              ON a.run_id = d.run_id AND a.language = d.language AND a.role = d.role
              AND a.category = t.category) AS k
          LEFT JOIN (
            SELECT run_id, repository, snapshot_date, module, language, role, category,
              CAST(sum(findings) AS BIGINT) AS findings,
              CAST(sum(suppressed) AS BIGINT) AS suppressed
            FROM finding_counts
            GROUP BY run_id, repository, snapshot_date, module, language, role, category) AS c
            ON c.run_id = k.run_id AND c.repository = k.repository
            AND c.snapshot_date = k.snapshot_date AND c.module = k.module
            AND c.language = k.language AND c.role = k.role AND c.category = k.category"""
              .formatted(COUNTS));

  /**
   * A repository counts from its first day to its last, scanned or not: so no sum is whole by
   * chance. It is not missed from the day on which it was found gone from its list to its return.
   */
  private static final View ORGANISATION_DAYS =
      new View(
          "organisation_days",
          "category_days summed over repositories, by role: a sum over fewer repositories_covered"
              + " than repositories is partial; null where none is covered",
          """
          SELECT r.snapshot_date, t.role, t.category, c.findings, c.suppressed, c.code_lines,
            CASE WHEN c.code_lines > 0 THEN 1e3 * c.findings / c.code_lines END AS per_1000_lines,
            c.files_not_judged, r.repositories, r.repositories_covered
          FROM (
            SELECT d.snapshot_date, count(*) AS repositories,
              count(CASE WHEN s.repository IS NOT NULL AND s.gap_reason IS NULL THEN 1 END)
                AS repositories_covered
            FROM (SELECT DISTINCT snapshot_date FROM snapshot_days) AS d
            JOIN (
              SELECT repository, min(snapshot_date) AS first_date, max(snapshot_date) AS last_date
              FROM snapshot_days WHERE status <> 'removed' GROUP BY repository, removals) AS l
              ON d.snapshot_date BETWEEN l.first_date AND l.last_date
            LEFT JOIN snapshot_days AS s ON s.repository = l.repository
              AND s.snapshot_date = d.snapshot_date
            GROUP BY d.snapshot_date) AS r
          CROSS JOIN (SELECT DISTINCT role, category FROM asked_rules) AS t
          LEFT JOIN (
            SELECT snapshot_date, role, category,
              CAST(sum(findings) AS BIGINT) AS findings,
              CAST(sum(suppressed) AS BIGINT) AS suppressed,
              CAST(sum(code_lines) AS BIGINT) AS code_lines,
              CAST(sum(files_not_judged) AS BIGINT) AS files_not_judged
            FROM category_days GROUP BY snapshot_date, role, category) AS c
            ON c.snapshot_date = r.snapshot_date AND c.role = t.role AND c.category = t.category
          WHERE c.category IS NOT NULL OR r.repositories_covered = 0""");

  /** Each uses only tables, the views of live snapshots, and those before it. */
  static final List<View> ALL =
      List.of(SNAPSHOT_DAYS, ASKED_RULES, MODULE_DAYS, RULE_DAYS, CATEGORY_DAYS, ORGANISATION_DAYS);

  private SeriesViews() {}
}
