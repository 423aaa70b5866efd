package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Why counts moved, and what came and went by commits. */
final class MovesPart {
  private static final String BOTH =
      """
      SELECT g.g, u.u, t.bucket, a, b, c, d
      FROM (
        SELECT repository, module, language, role, rule, bucket,
          %s
        FROM %s JOIN report_dates USING (snapshot_date)
        GROUP BY ALL) AS t
      JOIN report_groups AS g USING (repository, module, language, role)
      JOIN report_rules AS u USING (rule)
      WHERE a <> 0 OR b <> 0 OR c <> 0 OR d <> 0
      ORDER BY g.g, u.u, t.bucket""";

  private static final String MOVES =
      BOTH.formatted(
          """
          sum(by_code) AS a, sum(by_rules) AS b, sum(by_coverage) AS c, sum(by_scope) AS d""",
          "live_change_causes");

  private static final String EVENTS =
      BOTH.formatted(
          """
          count(*) FILTER (WHERE event = 'introduced') AS a,
          count(*) FILTER (WHERE event = 'resolved' AND resolution = 'fixed') AS b,
          count(*) FILTER (WHERE event = 'resolved' AND resolution = 'deleted') AS c,
          count(*) FILTER (WHERE event = 'resolved' AND resolution = 'suppressed') AS d""",
          "(SELECT * FROM live_finding_events WHERE cause = 'code')");

  private MovesPart() {}

  static void write(ReportTables tables, JsonGenerator json) throws SQLException, IOException {
    write(tables, MOVES, new Lists(json, "moves"));
    write(tables, EVENTS, new Lists(json, "events"));
  }

  private static void write(ReportTables tables, String sql, Lists lists)
      throws SQLException, IOException {
    int group = -1;
    int rule = -1;
    try (ResultSet rows = tables.ask(sql)) {
      while (rows.next()) {
        if (rows.getInt(1) != group || rows.getInt(2) != rule) {
          group = rows.getInt(1);
          rule = rows.getInt(2);
          lists.begin(group, rule);
        }
        lists.add(
            rows.getInt(3), rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7));
      }
    }
    lists.end();
  }
}
