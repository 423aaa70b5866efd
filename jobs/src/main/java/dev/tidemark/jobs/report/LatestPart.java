package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What stands in each repository's last good state. */
final class LatestPart {
  private static final int COLUMNS = 5;

  /** Of versions that did not tell, nothing is known of security, as in security_verdicts. */
  private static final String GROUPS =
      """
      SELECT t.files, t.files_judged, t.code_lines,
        COALESCE(t.security_clean, 0), COALESCE(t.security_findings, 0)
      FROM report_groups AS g
      LEFT JOIN latest_modules AS t USING (repository, module, language, role)
      ORDER BY g.g""";

  private static final String COUNTS =
      """
      SELECT g.g, u.u, t.findings
      FROM latest_finding_counts AS t
      JOIN report_groups AS g USING (repository, module, language, role)
      JOIN report_rules AS u USING (rule)
      WHERE t.findings > 0
      ORDER BY g.g, u.u""";

  private LatestPart() {}

  static void write(ReportTables tables, JsonGenerator json) throws SQLException, IOException {
    json.writeObjectFieldStart("latest");
    json.writeArrayFieldStart("groups");
    try (ResultSet rows = tables.ask(GROUPS)) {
      while (rows.next()) {
        group(rows, json);
      }
    }
    json.writeEndArray();
    var counts = new Lists(json, "counts");
    try (ResultSet rows = tables.ask(COUNTS)) {
      while (rows.next()) {
        counts.begin(rows.getInt(1), rows.getInt(2), rows.getLong(3));
      }
    }
    counts.end();
    json.writeEndObject();
  }

  private static void group(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    row.getLong(1);
    if (row.wasNull()) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (int i = 1; i <= COLUMNS; i++) {
      json.writeNumber(row.getLong(i));
    }
    json.writeEndArray();
  }
}
