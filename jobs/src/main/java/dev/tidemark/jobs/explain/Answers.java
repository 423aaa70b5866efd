package dev.tidemark.jobs.explain;

import dev.tidemark.analyzers.rule.Clean;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows of questions as values; text of hostile repositories is made fit for a line. */
final class Answers {
  private static final int LONGEST = 500;

  private final Statement statement;

  Answers(Statement statement) {
    this.statement = statement;
  }

  /** Makes a value of the row that a result stands at. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> all(String sql, Reading<T> reading) throws SQLException {
    var all = new ArrayList<T>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(reading.of(rows));
      }
    }
    return all;
  }

  /** Of a question that has one row whatever there is. */
  <T> T one(String sql, Reading<T> reading) throws SQLException {
    return all(sql, reading).get(0);
  }

  static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : Clean.line(text, LONGEST);
  }

  static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Causes causes(ResultSet row) throws SQLException {
    return new Causes(
        row.getLong("by_code"),
        row.getLong("by_rules"),
        row.getLong("by_coverage"),
        row.getLong("by_scope"),
        row.getLong("not_explained"));
  }
}
