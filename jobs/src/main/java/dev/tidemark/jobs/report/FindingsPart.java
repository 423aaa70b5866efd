package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The findings themselves, as many as were asked for. */
final class FindingsPart {
  /** Errors first; of the rest, each rule in each repository has its share, the newest leading. */
  private static final String ROWS =
      """
      SELECT g.g, t.path, t.line, u.u, COALESCE(t.message, ''), COALESCE(t.symbol, ''),
        COALESCE(CAST(floor(epoch(t.first_seen_at) / 86400) AS INTEGER), -1),
        CAST(t.unseen AS INTEGER)
      FROM (
        SELECT *, CASE severity WHEN 'error' THEN 0 ELSE 1 END AS grade,
          row_number() OVER (
            PARTITION BY repository, rule
            ORDER BY first_seen_at DESC NULLS LAST, path, line, fingerprint) AS place
        FROM open_findings) AS t
      JOIN report_groups AS g USING (repository, module, language, role)
      JOIN report_rules AS u USING (rule)
      ORDER BY t.grade, t.place, g.g, u.u LIMIT %d""";

  private FindingsPart() {}

  static void write(ReportTables tables, JsonGenerator json, int most)
      throws SQLException, IOException {
    json.writeObjectFieldStart("findings");
    json.writeNumberField("total", tables.count("open_findings"));
    var paths = new Words();
    var texts = new Words();
    var list = new Lists(json, "rows");
    try (ResultSet rows = tables.ask(ROWS.formatted(most))) {
      while (rows.next()) {
        list.begin(
            rows.getInt(1),
            paths.number(rows.getString(2)),
            rows.getInt(3),
            rows.getInt(4),
            texts.number(rows.getString(5)),
            texts.number(rows.getString(6)),
            rows.getInt(7),
            rows.getInt(8));
      }
    }
    list.end();
    paths.write(json, "paths");
    texts.write(json, "texts");
    json.writeEndObject();
  }
}
