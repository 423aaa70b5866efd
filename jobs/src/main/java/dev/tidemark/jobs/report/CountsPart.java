package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How many lines and findings there were over time. */
final class CountsPart {
  private static final String LINES =
      """
      SELECT g.g, g.r, k.place, t.files_judged, t.code_lines
      FROM report_known AS k
      JOIN modules AS t USING (run_id, repository, snapshot_date)
      JOIN report_groups AS g USING (repository, module, language, role)
      ORDER BY g.g, k.place""";

  private static final String SERIES =
      """
      SELECT g.g, g.r, u.u, k.place, t.findings
      FROM report_known AS k
      JOIN finding_counts AS t USING (run_id, repository, snapshot_date)
      JOIN report_groups AS g USING (repository, module, language, role)
      JOIN report_rules AS u USING (rule)
      WHERE t.findings > 0
      ORDER BY g.g, u.u, k.place""";

  private static final String KNOWN = "SELECT r, bucket FROM report_known ORDER BY r, bucket";

  private static final int[] NOWHERE = {};

  private final ReportTables tables;
  private final JsonGenerator json;
  private final int[][] known;

  CountsPart(ReportTables tables, JsonGenerator json) throws SQLException {
    this.tables = tables;
    this.json = json;
    this.known = known(tables);
  }

  private static int[][] known(ReportTables tables) throws SQLException {
    var buckets = new ArrayList<List<Integer>>();
    for (int i = tables.count("report_repositories"); i > 0; i--) {
      buckets.add(new ArrayList<>());
    }
    try (ResultSet rows = tables.ask(KNOWN)) {
      while (rows.next()) {
        buckets.get(rows.getInt(1)).add(rows.getInt(2));
      }
    }
    return buckets.stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** One list for each group. */
  void lines() throws SQLException, IOException {
    int groups = tables.count("report_groups");
    var changes = new Changes(new Lists(json, "lines"), 2);
    int begun = 0;
    try (ResultSet rows = tables.ask(LINES)) {
      while (rows.next()) {
        for (; begun <= rows.getInt(1); begun++) {
          changes.begin(known[rows.getInt(2)]);
        }
        changes.at(rows.getInt(3), rows.getLong(4), rows.getLong(5));
      }
    }
    for (; begun < groups; begun++) {
      changes.begin(NOWHERE);
    }
    changes.end();
  }

  /** One list for each group and rule that ever found anything there. */
  void series() throws SQLException, IOException {
    var changes = new Changes(new Lists(json, "series"), 1);
    int group = -1;
    int rule = -1;
    try (ResultSet rows = tables.ask(SERIES)) {
      while (rows.next()) {
        if (rows.getInt(1) != group || rows.getInt(3) != rule) {
          group = rows.getInt(1);
          rule = rows.getInt(3);
          changes.begin(known[rows.getInt(2)], group, rule);
        }
        changes.at(rows.getInt(4), rows.getLong(5));
      }
    }
    changes.end();
  }
}
