package dev.tidemark.jobs.explain;

import java.sql.SQLException;

/** What was there when its file could last be judged, and is in no count since. */
final class Unjudged {
  private final Answers answers;
  private final ExplainTables tables;

  Unjudged(Answers answers, ExplainTables tables) {
    this.answers = answers;
    this.tables = tables;
  }

  /** Of that, what the beginning of the span still counted and its end does not. */
  Unseen of(Span span) throws SQLException {
    return answers.one(
        """
        SELECT count(*) AS findings, count(DISTINCT (u.repository, u.path)) AS files,
          min(u.path) AS example
        FROM ends AS e
        JOIN live_unseen_findings AS u ON u.run_id = e.run_id AND u.repository = e.repository
          AND u.snapshot_date = e.snapshot_date
        LEFT JOIN ends AS b
          ON b.repository = e.repository AND b.asked_date = DATE '%s'
        WHERE e.asked_date = DATE '%s' AND NOT u.suppressed
          AND (b.snapshot_date IS NULL OR u.last_seen_date >= b.snapshot_date)%s"""
            .formatted(span.from(), span.to(), tables.narrowed()),
        row ->
            new Unseen(
                row.getLong("findings"), row.getLong("files"), Answers.text(row, "example")));
  }
}
