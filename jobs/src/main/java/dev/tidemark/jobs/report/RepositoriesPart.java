package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Which repositories there are, and what the newest run could say of each. */
final class RepositoriesPart {
  private static final int TROUBLE = 13;
  private static final String ROWS =
      """
      SELECT n.name, n.repository AS url, good.branch, good.commit_hash AS "commit",
        good.snapshot_date AS date, good.committed_at, COALESCE(latest.stale, false) AS stale,
        latest.stale_reason, last.status = 'removed' AS removed, judged.s AS rule_set,
        last.status IN ('succeeded', 'removed') AS well, NULL AS trouble,
        last.snapshot_date AS date, last.status, last.reason_code, last.detail
      FROM report_repositories AS n
      JOIN (
        SELECT *, row_number() OVER (
          PARTITION BY repository ORDER BY run_id DESC, snapshot_date DESC) AS newest
        FROM snapshots) AS last ON last.repository = n.repository AND last.newest = 1
      LEFT JOIN (
        SELECT *, row_number() OVER (
          PARTITION BY repository ORDER BY snapshot_date DESC) AS newest
        FROM live_snapshots) AS good ON good.repository = n.repository AND good.newest = 1
      LEFT JOIN latest_snapshots AS latest ON latest.repository = n.repository
      LEFT JOIN (
        SELECT j.repository, j.snapshot_date, j.run_id, s.s
        FROM report_judged AS j JOIN report_rule_sets AS s USING (rule_set)) AS judged
        ON judged.repository = latest.repository AND judged.run_id = latest.run_id
        AND judged.snapshot_date = latest.snapshot_date
      ORDER BY n.r""";

  private RepositoriesPart() {}

  static void write(ReportTables tables, JsonGenerator json) throws SQLException, IOException {
    json.writeArrayFieldStart("repositories");
    try (ResultSet rows = tables.ask(ROWS)) {
      while (rows.next()) {
        json.writeStartObject();
        Fields.write(json, rows, 1, TROUBLE - 2);
        web(json, Host.of(rows.getString("url")));
        json.writeFieldName("trouble");
        if (rows.getBoolean("well")) {
          json.writeNull();
        } else {
          json.writeStartObject();
          Fields.write(json, rows, TROUBLE, TROUBLE + 4);
          json.writeEndObject();
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void web(JsonGenerator json, Optional<Host> host) throws IOException {
    json.writeFieldName("web");
    if (host.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("kind", host.get().kind());
    json.writeStringField("base", host.get().base());
    json.writeEndObject();
  }
}
