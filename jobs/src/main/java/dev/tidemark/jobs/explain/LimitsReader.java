package dev.tidemark.jobs.explain;

import dev.tidemark.jobs.explain.Explanation.Hole;
import dev.tidemark.jobs.explain.Explanation.Limits;
import java.sql.SQLException;
import java.util.List;

/** Finds what the numbers of a span cannot speak of. */
final class LimitsReader {
  private final Answers answers;

  LimitsReader(Answers answers) {
    this.answers = answers;
  }

  Limits of(Span span) throws SQLException {
    return new Limits(gaps(span), standings(), holes());
  }

  private List<Gap> gaps(Span span) throws SQLException {
    return answers.all(
        """
        SELECT n.name, a.gap_reason, count(*) AS dates, min(a.snapshot_date) AS first_date,
          max(a.snapshot_date) AS last_date,
          CASE WHEN a.good_after <= DATE '%2$s' THEN a.good_after END AS counted_with
        FROM asked AS a JOIN named AS n ON n.repository = a.repository
        WHERE a.gap_reason IS NOT NULL
          AND a.snapshot_date > DATE '%1$s' AND a.snapshot_date <= DATE '%2$s'
        GROUP BY n.name, a.gap_reason, counted_with
        ORDER BY counted_with IS NOT NULL, dates DESC, n.name, first_date"""
            .formatted(span.from(), span.to()),
        row ->
            new Gap(
                Answers.text(row, "name"),
                Answers.text(row, "gap_reason").replace('_', ' '),
                row.getLong("dates"),
                Answers.date(row, "first_date"),
                Answers.date(row, "last_date"),
                Answers.date(row, "counted_with")));
  }

  private List<Standing> standings() throws SQLException {
    return answers.all(
        """
        SELECT e.asked_date, e.snapshot_date, count(*) AS repositories, min(n.name) AS example
        FROM ends AS e JOIN named AS n ON n.repository = e.repository
        WHERE e.status = 'succeeded' AND e.snapshot_date < e.asked_date
        GROUP BY e.asked_date, e.snapshot_date ORDER BY 1 DESC, 2 DESC""",
        row ->
            new Standing(
                Answers.date(row, "asked_date"),
                Answers.date(row, "snapshot_date"),
                row.getLong("repositories"),
                Answers.text(row, "example")));
  }

  private List<Hole> holes() throws SQLException {
    return answers.all(
        """
        SELECT n.name, m.snapshot_date, s.previous_date, s.compared_with,
          CAST(sum(m.not_explained) AS BIGINT) AS not_explained
        FROM moved AS m JOIN named AS n ON n.repository = m.repository
        JOIN steps AS s ON s.repository = m.repository AND s.snapshot_date = m.snapshot_date
        GROUP BY ALL HAVING sum(m.not_explained) <> 0
        ORDER BY abs(sum(m.not_explained)) DESC, 1, 2""",
        row ->
            new Hole(
                Answers.text(row, "name"),
                Answers.date(row, "snapshot_date"),
                Answers.date(row, "previous_date"),
                Answers.date(row, "compared_with"),
                row.getLong("not_explained")));
  }
}
