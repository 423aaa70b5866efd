package dev.tidemark.jobs.warehouse;

import java.util.List;

/** The views that say what moved from one snapshot of a repository to its next. */
final class ChangeViews {
  /** Beside these stand failed nights, of which nothing is known, and which explain nothing. */
  static final View KNOWN_SNAPSHOTS =
      new View(
          "known_snapshots",
          "for each repository and snapshot_date, the newest run that succeeded for it or says that"
              + " it was removed, beside the one before: previous_date and previous_commit_hash;"
              + " compared_with is the date that the run compared with, and should be the same",
          """
          SELECT run_date, run_id, repository, name, snapshot_date, branch, commit_hash,
            committed_at, status, compared_with,
            lag(run_id) OVER (
              PARTITION BY repository ORDER BY snapshot_date) AS previous_run_id,
            lag(snapshot_date) OVER (
              PARTITION BY repository ORDER BY snapshot_date) AS previous_date,
            lag(commit_hash) OVER (
              PARTITION BY repository ORDER BY snapshot_date) AS previous_commit_hash
          FROM (
            SELECT n.*, n.previous_date AS compared_with, row_number() OVER (
              PARTITION BY n.repository, n.snapshot_date ORDER BY n.run_id DESC) AS age,
              l.repository AS passed_over
            FROM snapshots AS n
            LEFT JOIN live_snapshots AS l ON n.status = 'removed' AND l.repository = n.repository
              AND l.snapshot_date > n.snapshot_date AND l.previous_date < n.snapshot_date
            WHERE n.status IN ('succeeded', 'removed')) AS known
          WHERE age = 1 AND passed_over IS NULL""");

  /** Counts and causes are written apart, and here they meet: what does not add up shows. */
  private static final View CHANGE_DAYS =
      new View(
          "change_days",
          "for each known snapshot, module, language, role and rule of which something moved, the"
              + " findings before and now, the change, its causes, and what no cause explains: 0"
              + " unless a run before this version, or one that was replaced, left a hole",
          """
          SELECT k.repository, k.name, k.snapshot_date, k.previous_date, k.previous_commit_hash,
            k.commit_hash, d.module, d.language, d.role, d.rule, d.category, d.findings_before,
            d.findings, d.findings - d.findings_before AS change,
            d.by_code, d.by_rules, d.by_coverage, d.by_scope,
            d.findings - d.findings_before - d.by_code - d.by_rules - d.by_coverage - d.by_scope
              AS not_explained
          FROM (
            SELECT repository, snapshot_date, module, language, role, rule,
              max(category) AS category,
              CAST(sum(findings_before) AS BIGINT) AS findings_before,
              CAST(sum(findings) AS BIGINT) AS findings,
              CAST(sum(by_code) AS BIGINT) AS by_code,
              CAST(sum(by_rules) AS BIGINT) AS by_rules,
              CAST(sum(by_coverage) AS BIGINT) AS by_coverage,
              CAST(sum(by_scope) AS BIGINT) AS by_scope,
              sum(causes) AS causes
            FROM (
              SELECT n.repository, n.snapshot_date, c.module, c.language, c.role, c.rule,
                c.category, 0 AS findings_before, c.findings, 0 AS by_code, 0 AS by_rules,
                0 AS by_coverage, 0 AS by_scope, 0 AS causes
              FROM known_snapshots AS n
              JOIN finding_counts AS c ON c.run_id = n.run_id AND c.repository = n.repository
                AND c.snapshot_date = n.snapshot_date
              UNION ALL
              SELECT n.repository, n.snapshot_date, c.module, c.language, c.role, c.rule,
                c.category, c.findings, 0, 0, 0, 0, 0, 0
              FROM known_snapshots AS n
              JOIN finding_counts AS c ON c.run_id = n.previous_run_id
                AND c.repository = n.repository AND c.snapshot_date = n.previous_date
              UNION ALL
              SELECT repository, snapshot_date, module, language, role, rule,
                category, 0, 0, by_code, by_rules, by_coverage, by_scope, 1
              FROM live_change_causes) AS parts
            GROUP BY repository, snapshot_date, module, language, role, rule) AS d
          JOIN known_snapshots AS k
            ON k.repository = d.repository AND k.snapshot_date = d.snapshot_date
          WHERE d.causes > 0 OR d.findings <> d.findings_before""");

  private static final View OPEN_FINDINGS =
      new View(
          "open_findings",
          "what is to be mended, as of each repository's last good state: its findings that count,"
              + " and with unseen set those in files that could not be judged, as last seen",
          """
          SELECT run_date, run_id, repository, snapshot_date, path, module, language, role, rule,
            category, severity, line, end_line, symbol, message, fingerprint, first_seen_at,
            snapshot_date AS last_seen_date, false AS unseen
          FROM latest_findings WHERE NOT suppressed
          UNION ALL
          SELECT run_date, run_id, repository, snapshot_date, path, module, language, role, rule,
            category, severity, line, end_line, symbol, message, fingerprint, first_seen_at,
            last_seen_date, true
          FROM latest_unseen_findings WHERE NOT suppressed""");

  /** Each uses only tables, the views of live and latest snapshots, and those before it. */
  static final List<View> ALL = List.of(CHANGE_DAYS, OPEN_FINDINGS);

  private ChangeViews() {}
}
