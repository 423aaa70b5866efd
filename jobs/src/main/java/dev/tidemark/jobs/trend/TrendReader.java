package dev.tidemark.jobs.trend;

import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a request asks for out of a warehouse. */
public final class TrendReader implements AutoCloseable {
  private static final int LONGEST_NAME = 500;

  private final TrendRequest request;
  private final TrendQuery query;
  private final Statement statement;

  /** Whoever makes it closes the engine after it. */
  public TrendReader(SqlEngine engine, TrendRequest request) throws SQLException, IOException {
    this.request = request;
    this.query = new TrendQuery(request);
    this.statement = engine.statementOver(query.sources());
  }

  /**
   * A row for each series and day.
   *
   * @throws IllegalArgumentException if the request names what is not there
   */
  public ResultSet rows() throws SQLException {
    check();
    return statement.executeQuery(query.rows());
  }

  /**
   * All that people are shown.
   *
   * @throws IllegalArgumentException if the request names what is not there
   */
  public Trend trend() throws SQLException {
    check();
    List<Day> days = days();
    var names = new TreeMap<Integer, String>();
    var points = new TreeMap<Integer, List<Point>>();
    long inAll = 0;
    boolean unasked = false;
    Map<LocalDate, Integer> index = index(days);
    try (ResultSet rows = statement.executeQuery(query.points())) {
      while (rows.next()) {
        int position = rows.getInt("position");
        names.putIfAbsent(position, name(rows));
        points
            .computeIfAbsent(
                position, p -> new ArrayList<>(Collections.nCopies(days.size(), Point.ABSENT)))
            .set(index.get(date(rows, "snapshot_date")), point(rows));
        inAll = rows.getLong("series_in_all");
        unasked |= "not_asked".equals(rows.getString("gap_reason"));
      }
    }
    return new Trend(request, days, series(names, points), inAll, gaps(), unasked);
  }

  private static Map<LocalDate, Integer> index(List<Day> days) {
    var index = new HashMap<LocalDate, Integer>();
    days.forEach(day -> index.put(day.date(), index.size()));
    return index;
  }

  private static List<Series> series(Map<Integer, String> names, Map<Integer, List<Point>> points) {
    return points.entrySet().stream()
        .map(series -> new Series(names.get(series.getKey()), series.getValue()))
        .toList();
  }

  private String name(ResultSet row) throws SQLException {
    String series = row.getString("series");
    String repository = row.getString("name");
    String name =
        switch (request.by()) {
          case REPOSITORY -> repository;
          case MODULE -> request.repository().isEmpty() ? repository + " " + series : series;
          case CATEGORY -> series.replace('_', ' ');
          case RULE -> series;
        };
    return Clean.line(name, LONGEST_NAME);
  }

  private static Point point(ResultSet row) throws SQLException {
    double value = row.getDouble("value");
    if (!row.wasNull()) {
      return new Point(
          Point.State.KNOWN, value, row.getBoolean("partial"), row.getBoolean("by_other_rules"));
    }
    return row.getString("gap_reason") == null ? Point.ABSENT : Point.UNKNOWN;
  }

  private List<Day> days() throws SQLException {
    var days = new ArrayList<Day>();
    try (ResultSet rows = statement.executeQuery(query.calendar())) {
      while (rows.next()) {
        days.add(
            new Day(
                date(rows, "snapshot_date"),
                rows.getInt("repositories"),
                rows.getInt("repositories_covered"),
                rows.getBoolean("rules_changed")));
      }
    }
    return days;
  }

  private List<Gap> gaps() throws SQLException {
    var gaps = new ArrayList<Gap>();
    try (ResultSet rows = statement.executeQuery(query.gaps())) {
      while (rows.next()) {
        gaps.add(
            new Gap(
                Clean.line(rows.getString("name"), LONGEST_NAME),
                Clean.line(rows.getString("gap_reason").replace('_', ' '), LONGEST_NAME),
                rows.getLong("days"),
                date(rows, "first_date"),
                date(rows, "last_date")));
      }
    }
    return gaps;
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private void check() throws SQLException {
    require(
        "SELECT 1 FROM snapshot_days LIMIT 1",
        "no run has asked for a repository yet; run `tidemark scan` first");
    require(
        query.anyDay(),
        "the warehouse has no date"
            + asked(" from ", request.from(), TrendRequest.FIRST)
            + asked(" to ", request.to(), TrendRequest.LAST)
            + asked(" of the repository ", request.repository(), "")
            + "; `tidemark sql \"SELECT name, repository, min(snapshot_date), max(snapshot_date)"
            + " FROM snapshot_days GROUP BY ALL\"` says which it has");
    if (!request.rule().isEmpty()) {
      require(
          query.anyRule(),
          "no run asked a rule \"" + request.rule() + "\"; `tidemark rules` lists them");
    }
    if (!request.module().isEmpty()) {
      require(
          query.anyModule(),
          "there is no module \""
              + request.module()
              + "\"; `tidemark trend --by module` shows them");
    }
  }

  private static String asked(String word, Object value, Object unasked) {
    return value.equals(unasked) ? "" : word + value;
  }

  private void require(String sql, String message) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new IllegalArgumentException(message);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
