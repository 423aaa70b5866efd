package dev.tidemark.jobs.trend;

import java.util.Set;

/** What a request asks of the views. */
final class TrendQuery {
  private final TrendRequest request;
  private final TrendTables tables;
  private final String with;

  TrendQuery(TrendRequest request) {
    this.request = request;
    this.tables = new TrendTables(request);
    this.with = tables.with();
  }

  /** The tables and views that the queries name. */
  Set<String> sources() {
    return Set.of("runs", "rules", "snapshot_days", "asked_rules", "live_modules", tables.view());
  }

  /** A row for each series and day, worst change first: what programs read. */
  String rows() {
    return with
        + """
        SELECT m.series, m.repository, m.snapshot_date, m.findings, m.suppressed, m.code_lines,
          m.per_1000_lines, m.files_not_judged, m.repositories, m.repositories_covered,
          EXISTS (
            SELECT 1 FROM changes AS c WHERE c.snapshot_date = m.snapshot_date
              AND (m.repository IS NULL OR c.repository = m.repository)) AS rules_changed,
          m.gap_reason
        FROM measured AS m
        JOIN ranked AS r ON r.series = m.series AND r.repository IS NOT DISTINCT FROM m.repository
        WHERE r.position <= %d ORDER BY r.position, m.snapshot_date"""
            .formatted(request.top());
  }

  /** As {@link #rows()}, with what only people ask. */
  String points() {
    return with
        + """
        SELECT r.position, m.series, n.name, m.snapshot_date, CAST(m.%s AS DOUBLE) AS value,
          m.repositories_covered < m.repositories AS partial, m.gap_reason,
          COALESCE(m.snapshot_date < r.since, false) AS by_other_rules,
          (SELECT count(*) FROM ranked) AS series_in_all
        FROM measured AS m
        JOIN ranked AS r ON r.series = m.series AND r.repository IS NOT DISTINCT FROM m.repository
        LEFT JOIN named AS n ON n.repository = m.repository
        WHERE r.position <= %d ORDER BY r.position, m.snapshot_date"""
            .formatted(tables.measure(), request.top());
  }

  /** snapshot_date, repositories, of these covered, whether the rules changed. */
  String calendar() {
    return with
        + """
        SELECT snapshot_date, count(*) AS repositories,
          count(*) - count(gap_reason) AS repositories_covered,
          snapshot_date IN (SELECT snapshot_date FROM changes) AS rules_changed
        FROM known GROUP BY snapshot_date ORDER BY snapshot_date""";
  }

  /** Name of the repository, gap_reason, days, the first and the last; most days first. */
  String gaps() {
    return with
        + """
        SELECT n.name, k.gap_reason, count(*) AS days,
          min(k.snapshot_date) AS first_date, max(k.snapshot_date) AS last_date
        FROM known AS k JOIN named AS n ON n.repository = k.repository
        WHERE k.gap_reason IS NOT NULL GROUP BY n.name, k.gap_reason ORDER BY 3 DESC, 1, 2""";
  }

  /** A row if there is any day of the request. */
  String anyDay() {
    return "WITH " + tables.days() + "nothing AS (SELECT 1) SELECT 1 FROM day LIMIT 1";
  }

  /** A row if its rule was ever asked. */
  String anyRule() {
    return "SELECT 1 FROM asked_rules WHERE true"
        + TrendTables.equal("rule", request.rule())
        + " LIMIT 1";
  }

  /** A row if its module ever was. */
  String anyModule() {
    return "SELECT 1 FROM live_modules WHERE true"
        + TrendTables.equal("module", request.module())
        + " LIMIT 1";
  }
}
