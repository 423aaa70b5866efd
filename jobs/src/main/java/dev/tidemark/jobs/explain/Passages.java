package dev.tidemark.jobs.explain;

import java.sql.SQLException;
import java.util.List;

/** The repositories that came to what is scanned in the span, and those that went. */
final class Passages {
  private final Answers answers;

  Passages(Answers answers) {
    this.answers = answers;
  }

  List<Passage> all() throws SQLException {
    return answers.all(
        """
        SELECT n.name, s.snapshot_date, s.status = 'succeeded' AS came,
          CAST(COALESCE(sum(m.by_scope), 0) AS BIGINT) AS change
        FROM steps AS s
        JOIN named AS n ON n.repository = s.repository
        LEFT JOIN known_snapshots AS p
          ON p.repository = s.repository AND p.snapshot_date = s.previous_date
        LEFT JOIN moved AS m
          ON m.repository = s.repository AND m.snapshot_date = s.snapshot_date
        WHERE s.status = 'removed' OR p.status IS NULL OR p.status = 'removed'
        GROUP BY n.name, s.snapshot_date, s.status
        ORDER BY abs(COALESCE(sum(m.by_scope), 0)) DESC, 1, 2""",
        row ->
            new Passage(
                Answers.text(row, "name"),
                Answers.date(row, "snapshot_date"),
                row.getBoolean("came"),
                row.getLong("change")));
  }
}
