package dev.tidemark.jobs.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the commits that moved a count most. */
final class CommitsReader {
  private static final int MOST = 5;
  private static final int MOST_PARTS = 3;
  private static final int MOST_PATHS = 3;

  private final Answers answers;

  /**
   * A step before it is looked into.
   *
   * @param of the condition that picks its rows
   */
  private record Step(
      String name,
      LocalDate date,
      String previous,
      String commit,
      long change,
      long introduced,
      long resolved,
      String of) {}

  CommitsReader(Answers answers) {
    this.answers = answers;
  }

  Top<Commits> most() throws SQLException {
    Top<Step> steps =
        Top.of(
            answers.all(
                """
                SELECT n.name, s.* EXCLUDE (name), COALESCE(c.change, 0) AS change,
                  COALESCE(e.introduced, 0) AS introduced, COALESCE(e.resolved, 0) AS resolved
                FROM steps AS s JOIN named AS n ON n.repository = s.repository
                LEFT JOIN (
                  SELECT repository, snapshot_date, CAST(sum(by_code) AS BIGINT) AS change
                  FROM moved GROUP BY ALL) AS c
                  ON c.repository = s.repository AND c.snapshot_date = s.snapshot_date
                LEFT JOIN (
                  SELECT repository, snapshot_date,
                    count(*) FILTER (event = 'introduced') AS introduced,
                    count(*) FILTER (event = 'resolved') AS resolved
                  FROM moves GROUP BY ALL) AS e
                  ON e.repository = s.repository AND e.snapshot_date = s.snapshot_date
                WHERE s.commit_hash IS NOT NULL
                  AND (c.change <> 0 OR e.introduced > 0 OR e.resolved > 0)
                ORDER BY abs(COALESCE(c.change, 0)) DESC,
                  COALESCE(e.introduced + e.resolved, 0) DESC, s.snapshot_date, n.name""",
                CommitsReader::step),
            MOST,
            step -> Math.abs(step.change()),
            Step::change);
    var shown = new ArrayList<Commits>();
    for (Step step : steps.shown()) {
      shown.add(commits(step));
    }
    return new Top<>(shown, steps.more(), steps.moreChange());
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        Answers.text(row, "name"),
        Answers.date(row, "snapshot_date"),
        Answers.text(row, "previous_commit_hash"),
        Answers.text(row, "commit_hash"),
        row.getLong("change"),
        row.getLong("introduced"),
        row.getLong("resolved"),
        "repository = %s AND snapshot_date = DATE '%s'"
            .formatted(
                ExplainTables.literal(row.getString("repository")),
                Answers.date(row, "snapshot_date")));
  }

  private Commits commits(Step step) throws SQLException {
    return new Commits(
        step.name(),
        step.date(),
        step.previous(),
        step.commit(),
        step.change(),
        step.introduced(),
        step.resolved(),
        parts(step),
        paths(step));
  }

  private List<Commits.Part> parts(Step step) throws SQLException {
    return answers.all(
        """
        SELECT rule, module, COALESCE(m.change, 0) AS change,
          CASE WHEN m.change < 0 THEN e.gone ELSE COALESCE(e.come, e.gone) END AS example
        FROM (
          SELECT rule, module, CAST(sum(by_code) AS BIGINT) AS change FROM moved
          WHERE %1$s AND by_code <> 0 GROUP BY ALL) AS m
        FULL JOIN (
          SELECT rule, module, count(*) AS events,
            arg_min(place, (path, line)) FILTER (event = 'introduced') AS come,
            arg_min(resolution || ' ' || place, (path, line)) FILTER (event = 'resolved') AS gone
          FROM (SELECT *, path || ':' || line || ': ' || message AS place FROM moves WHERE %1$s)
          GROUP BY ALL) AS e USING (rule, module)
        ORDER BY abs(COALESCE(m.change, 0)) DESC, e.events DESC, rule, module LIMIT %2$d"""
            .formatted(step.of(), MOST_PARTS),
        row ->
            new Commits.Part(
                Answers.text(row, "rule"),
                Answers.text(row, "module"),
                row.getLong("change"),
                Answers.text(row, "example")));
  }

  /** Files if they are few, else modules if these are. */
  private List<String> paths(Step step) throws SQLException {
    for (String column : List.of("path", "module")) {
      List<String> paths =
          answers.all(
              "SELECT DISTINCT %s AS path FROM moves WHERE %s ORDER BY 1 LIMIT %d"
                  .formatted(column, step.of(), MOST_PATHS + 1),
              row -> row.getString("path"));
      if (!paths.isEmpty() && paths.size() <= MOST_PATHS) {
        return paths.contains(".") ? List.of() : paths;
      }
    }
    return List.of();
  }
}
