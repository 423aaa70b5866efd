package dev.tidemark.jobs.report;

import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A warehouse at one moment, with the named tables that each question of a report builds on. */
final class ReportTables implements AutoCloseable {
  /** Named at once, so that a run that is published meanwhile is in all of them or in none. */
  private static final Set<String> SOURCES =
      Set.of(
          "runs",
          "rules",
          "rule_quality",
          "snapshots",
          "modules",
          "finding_counts",
          "snapshot_days",
          "live_snapshots",
          "change_days",
          "live_finding_events",
          "latest_snapshots",
          "latest_modules",
          "latest_finding_counts",
          "latest_files",
          "latest_problems",
          "file_names",
          "live_file_changes",
          "open_findings");

  private final Statement statement;
  private final Buckets buckets;

  private ReportTables(Statement statement, Buckets buckets) {
    this.statement = statement;
    this.buckets = buckets;
  }

  /**
   * Makes them.
   *
   * @throws IllegalArgumentException if the request begins after the newest date there is
   */
  static ReportTables of(SqlEngine engine, ReportRequest request) throws SQLException, IOException {
    Statement statement = engine.statementOver(SOURCES);
    Buckets buckets = TimeTables.make(statement, request);
    NumberTables.make(statement);
    return new ReportTables(statement, buckets);
  }

  Buckets buckets() {
    return buckets;
  }

  /** How many rows a table has. */
  int count(String table) throws SQLException {
    try (ResultSet rows = ask("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** The answer to a question; the one before is closed by it. */
  ResultSet ask(String sql) throws SQLException {
    return statement.executeQuery(sql);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
