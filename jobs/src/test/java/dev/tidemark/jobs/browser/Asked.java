package dev.tidemark.jobs.browser;

import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A warehouse that is asked by SQL over its views, what a page of it shows to be held against it.
 */
final class Asked implements AutoCloseable {
  private static final Set<String> VIEWS =
      Set.of(
          "snapshots",
          "rules",
          "snapshot_days",
          "module_days",
          "rule_days",
          "category_days",
          "change_days",
          "file_churn",
          "asked_rules",
          "live_modules",
          "live_snapshots",
          "live_finding_events",
          "latest_snapshots",
          "latest_modules",
          "latest_finding_counts",
          "latest_files",
          "latest_problems",
          "security_verdicts",
          "open_findings");

  private final SqlEngine engine;
  private final Connection connection;

  private Asked(SqlEngine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /** Asks each view once for all its rows, since many questions follow. */
  static Asked of(Path warehouse) throws SQLException, IOException {
    SqlEngine engine = SqlEngine.open(warehouse);
    try (Statement statement = engine.statementOver(VIEWS)) {
      statement.execute("CREATE SCHEMA kept");
      for (String view : VIEWS) {
        statement.execute("CREATE TABLE kept." + view + " AS SELECT * FROM " + view);
      }
      statement.execute("SET search_path = 'kept'");
      return new Asked(engine, statement.getConnection());
    }
  }

  /**
   * The cells of a chart.
   *
   * @param sql for each its row, column, number, and what stands there if that is null
   */
  List<ChartCell> cells(String sql) throws SQLException {
    var cells = new ArrayList<ChartCell>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        Object number = rows.getObject(3);
        Object value = number == null ? rows.getString(4) : number;
        cells.add(ChartCell.of(List.of(rows.getString(1), rows.getString(2), value)));
      }
    }
    return cells;
  }

  /** The rows of an answer, as text. */
  List<List<String>> rows(String sql) throws SQLException {
    var answer = new ArrayList<List<String>>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        answer.add(row);
      }
    }
    return answer;
  }

  @Override
  public void close() throws SQLException {
    engine.close();
  }
}
