package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What could not be judged in the last good states: all of it as numbers, some of it by name. */
final class ProblemsPart {
  private static final int MOST_ROWS = 500;

  private static final String ALL =
      """
      FROM (
        SELECT n.r, COALESCE(g.g, -1) AS g, t.path, t.kind, COALESCE(u.u, -1) AS u,
          COALESCE(t.line, 0) AS line, t.detail
        FROM latest_problems AS t
        JOIN report_repositories AS n USING (repository)
        LEFT JOIN latest_files AS f USING (repository, path)
        LEFT JOIN report_groups AS g ON g.repository = t.repository AND g.module = f.module
          AND g.language = f.language AND g.role = f.role
        LEFT JOIN report_rules AS u ON u.rule = t.rule)
      """;

  private static final String COUNTS =
      "SELECT r, g, kind, u, count(*) " + ALL + " GROUP BY r, g, kind, u ORDER BY ALL";

  /** Some of each kind in each repository, rather than five hundred of one. */
  private static final String ROWS =
      """
      SELECT r, g, path, kind, u, line, detail FROM (
        SELECT *, row_number() OVER (
          PARTITION BY r, kind, u ORDER BY path, line, detail) AS place
        %s)
      ORDER BY place, r, kind, u, path, line, detail LIMIT %d"""
          .formatted(ALL, MOST_ROWS);

  private ProblemsPart() {}

  static void write(ReportTables tables, JsonGenerator json) throws SQLException, IOException {
    json.writeObjectFieldStart("problems");
    var kinds = new Words();
    counts(tables, json, kinds);
    rows(tables, json, kinds);
    kinds.write(json, "kinds");
    json.writeEndObject();
  }

  private static void counts(ReportTables tables, JsonGenerator json, Words kinds)
      throws SQLException, IOException {
    var counts = new Lists(json, "counts");
    try (ResultSet rows = tables.ask(COUNTS)) {
      while (rows.next()) {
        counts.begin(
            rows.getInt(1),
            rows.getInt(2),
            kinds.number(rows.getString(3)),
            rows.getInt(4),
            rows.getLong(5));
      }
    }
    counts.end();
  }

  private static void rows(ReportTables tables, JsonGenerator json, Words kinds)
      throws SQLException, IOException {
    json.writeArrayFieldStart("rows");
    try (ResultSet rows = tables.ask(ROWS)) {
      while (rows.next()) {
        json.writeStartArray();
        json.writeNumber(rows.getInt(1));
        json.writeNumber(rows.getInt(2));
        json.writeString(rows.getString(3));
        json.writeNumber(kinds.number(rows.getString(4)));
        json.writeNumber(rows.getInt(5));
        json.writeNumber(rows.getInt(6));
        json.writeString(rows.getString(7));
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }
}
