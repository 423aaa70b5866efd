package dev.tidemark.jobs.report;

import dev.tidemark.jobs.dates.Since;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The named tables that say of which repositories and dates is spoken.
 *
 * <p>{@code report_days} is every attempt; {@code report_dates} has the bucket of each date that is
 * shown, {@code report_window} the day from which on; {@code report_repositories} their numbers and
 * names; {@code report_states} one row for each repository and bucket with an attempt: what is
 * known of it there, or why nothing is; {@code report_known} those of them that are known, numbered
 * within the repository; {@code report_judged} these and the newest states; {@code
 * report_rule_sets} the numbers of those by which they were judged.
 */
final class TimeTables {
  private static final String DAYS =
      """
      CREATE TEMP TABLE report_days AS
        SELECT repository, name, snapshot_date, run_id, COALESCE(rule_set, run_id) AS rule_set,
          status, gap_reason, removals
        FROM snapshot_days""";

  /** They are called as in `trend`. */
  private static final String REPOSITORIES =
      """
      CREATE TEMP TABLE report_repositories AS
        SELECT CAST(row_number() OVER (ORDER BY name, repository) AS INTEGER) - 1 AS r,
          repository, name
        FROM (
          SELECT repository,
            CASE WHEN count(*) OVER (PARTITION BY name) > 1 THEN repository ELSE name END AS name
          FROM (
            SELECT repository, arg_max(name, snapshot_date) AS name FROM report_days
            GROUP BY repository))""";

  /** What was seen before a repository was removed is not there any more. */
  private static final String STATES =
      """
      CREATE TEMP TABLE report_states AS
        SELECT r, repository, bucket, run_id, snapshot_date, rule_set, gap_reason
        FROM (
          SELECT *, row_number() OVER (
            PARTITION BY repository, bucket
            ORDER BY run_id IS NOT NULL AND (removed IS NULL OR snapshot_date > removed) DESC,
              snapshot_date DESC) AS place
          FROM (
            SELECT n.r, d.*, b.bucket,
              max(CASE WHEN d.status = 'removed' THEN d.snapshot_date END) OVER (
                PARTITION BY d.repository, b.bucket) AS removed
            FROM report_days AS d
            JOIN report_dates AS b USING (snapshot_date)
            JOIN report_repositories AS n USING (repository)))
        WHERE place = 1""";

  private static final String KNOWN =
      """
      CREATE TEMP TABLE report_known AS
        SELECT r, repository, bucket, run_id, snapshot_date, rule_set,
          CAST(row_number() OVER (PARTITION BY r ORDER BY bucket) AS INTEGER) - 1 AS place
        FROM report_states WHERE run_id IS NOT NULL""";

  private static final String JUDGED =
      """
      CREATE TEMP TABLE report_judged AS
        SELECT repository, snapshot_date, run_id, rule_set FROM report_known
        UNION
        SELECT repository, snapshot_date, run_id, rule_set
        FROM report_days SEMI JOIN latest_snapshots USING (repository, snapshot_date, run_id)""";

  private static final String RULE_SETS =
      """
      CREATE TEMP TABLE report_rule_sets AS
        SELECT CAST(row_number() OVER (ORDER BY min(snapshot_date), rule_set) AS INTEGER) - 1 AS s,
          rule_set
        FROM report_judged GROUP BY rule_set""";

  private TimeTables() {}

  /**
   * Makes them.
   *
   * @throws IllegalArgumentException if the request begins after the newest date there is
   */
  static Buckets make(Statement statement, ReportRequest request) throws SQLException {
    statement.execute(DAYS);
    Buckets buckets = dates(statement, request);
    statement.execute(REPOSITORIES);
    statement.execute(STATES);
    statement.execute(KNOWN);
    statement.execute(JUDGED);
    statement.execute(RULE_SETS);
    return buckets;
  }

  private static Buckets dates(Statement statement, ReportRequest request) throws SQLException {
    List<LocalDate> shown = dates(statement, "status <> 'removed'");
    statement.execute("CREATE TEMP TABLE report_dates (snapshot_date DATE, bucket INTEGER)");
    statement.execute("CREATE TEMP TABLE report_window (first_date DATE)");
    if (shown.isEmpty()) {
      return Buckets.of(shown);
    }
    LocalDate newest = shown.get(shown.size() - 1);
    LocalDate first = Since.of(request.since()).day(newest);
    if (first.isAfter(newest)) {
      throw new IllegalArgumentException(
          "--since " + request.since() + " is after the newest date there is, " + newest);
    }
    Buckets buckets = Buckets.of(shown.stream().filter(date -> !date.isBefore(first)).toList());
    String rows =
        dates(statement, "snapshot_date >= DATE '" + first + "'").stream()
            .filter(date -> buckets.at(date).isPresent())
            .map(date -> "(DATE '" + date + "', " + buckets.at(date).getAsInt() + ")")
            .collect(Collectors.joining(", "));
    statement.execute("INSERT INTO report_dates VALUES " + rows);
    statement.execute("INSERT INTO report_window VALUES (DATE '" + first + "')");
    return buckets;
  }

  private static List<LocalDate> dates(Statement statement, String condition) throws SQLException {
    var dates = new ArrayList<LocalDate>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT DISTINCT snapshot_date FROM report_days WHERE " + condition + " ORDER BY 1")) {
      while (rows.next()) {
        dates.add(rows.getObject(1, LocalDate.class));
      }
    }
    return dates;
  }
}
