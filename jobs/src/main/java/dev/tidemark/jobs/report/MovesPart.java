package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Why counts moved, and what came and went by commits. */
final class MovesPart {
  private static final List<String> CAUSES =
      List.of("by_code", "by_rules", "by_coverage", "by_scope", "not_explained");

  private static final List<String> WAYS = List.of("introduced", "fixed", "deleted", "suppressed");

  private static final String EVENTS =
      """
      (SELECT repository, module, language, role, rule, bucket,
        CAST(event = 'introduced' AS INTEGER) AS introduced,
        CAST(event = 'resolved' AND resolution = 'fixed' AS INTEGER) AS fixed,
        CAST(event = 'resolved' AND resolution = 'deleted' AS INTEGER) AS deleted,
        CAST(event = 'resolved' AND resolution = 'suppressed' AS INTEGER) AS suppressed
      FROM live_finding_events JOIN report_dates USING (snapshot_date) WHERE cause = 'code')""";

  private MovesPart() {}

  static void write(ReportTables tables, JsonGenerator json) throws SQLException, IOException {
    write(tables, "report_changes", CAUSES, new Lists(json, "moves"));
    write(tables, EVENTS, WAYS, new Lists(json, "events"));
  }

  /**
   * Lists of group and rule, then for each bucket in which something moved its number and the sums.
   */
  private static void write(ReportTables tables, String source, List<String> columns, Lists lists)
      throws SQLException, IOException {
    int group = -1;
    int rule = -1;
    long[] sums = new long[columns.size()];
    try (ResultSet rows = tables.ask(question(source, columns))) {
      while (rows.next()) {
        if (rows.getInt(1) != group || rows.getInt(2) != rule) {
          group = rows.getInt(1);
          rule = rows.getInt(2);
          lists.begin(group, rule);
        }
        for (int i = 0; i < sums.length; i++) {
          sums[i] = rows.getLong(4 + i);
        }
        lists.add(rows.getInt(3));
        lists.add(sums);
      }
    }
    lists.end();
  }

  private static String question(String source, List<String> columns) {
    String sums = columns.stream().map("sum(%s)"::formatted).collect(Collectors.joining(", "));
    String moved =
        columns.stream().map("sum(%s) <> 0"::formatted).collect(Collectors.joining(" OR "));
    return """
    SELECT g.g, u.u, t.bucket, %s
    FROM %s AS t
    JOIN report_groups AS g USING (repository, module, language, role)
    JOIN report_rules AS u USING (rule)
    GROUP BY g.g, u.u, t.bucket HAVING %s
    ORDER BY g.g, u.u, t.bucket"""
        .formatted(sums, source, moved);
  }
}
