package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The files that are changed most often and are hardest to change, and how many there are in all.
 */
final class ChurnPart {
  private static final int MOST_ROWS = 2000;

  /** What changed on the first date did so before it. */
  private static final String ROWS =
      """
      SELECT g.g, f.path, f.changes, f.code_lines, f.highest_cognitive, f.findings,
        count(*) OVER ()
      FROM (
        SELECT f.repository, f.module, f.language, f.role, f.path, count(*) AS changes,
          any_value(f.code_lines) AS code_lines,
          any_value(f.highest_cognitive) AS highest_cognitive, any_value(f.findings) AS findings
        FROM latest_files AS f
        JOIN file_names AS h ON h.repository = f.repository AND h.path = f.path
        JOIN live_file_changes AS c ON c.repository = h.repository AND c.path = h.name
          AND (h.since IS NULL OR c.snapshot_date >= h.since)
          AND (h.until IS NULL OR c.snapshot_date < h.until)
        WHERE f.judged AND f.highest_cognitive > 0 AND c.blob <> c.previous_blob
          AND c.snapshot_date > (SELECT first_date FROM report_window)
        GROUP BY f.repository, f.module, f.language, f.role, f.path) AS f
      JOIN report_groups AS g USING (repository, module, language, role)
      ORDER BY f.changes * f.highest_cognitive DESC, f.changes DESC, f.repository, f.path
      LIMIT %d"""
          .formatted(MOST_ROWS);

  private ChurnPart() {}

  static void write(ReportTables tables, JsonGenerator json) throws SQLException, IOException {
    json.writeObjectFieldStart("churn");
    json.writeArrayFieldStart("rows");
    long total = 0;
    try (ResultSet rows = tables.ask(ROWS)) {
      while (rows.next()) {
        json.writeStartArray();
        json.writeNumber(rows.getInt(1));
        json.writeString(rows.getString(2));
        for (int i = 3; i <= 6; i++) {
          json.writeNumber(rows.getLong(i));
        }
        json.writeEndArray();
        total = rows.getLong(7);
      }
    }
    json.writeEndArray();
    json.writeNumberField("total", total);
    json.writeEndObject();
  }
}
