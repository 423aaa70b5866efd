package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tidemark.jobs.ToolVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What the page shows, as JSON: small numbers instead of words, and changes instead of values. */
final class ReportData {
  private static final int FORMAT = 1;
  private static final JsonFactory JSON = new JsonFactory();
  private static final String LAST_RUN =
      """
      SELECT run_id, started_at, finished_at, status, tool_version, rule_set, repositories,
        repositories_succeeded AS succeeded, repositories_failed AS failed,
        repositories_timed_out AS timed_out, repositories_empty AS empty, files, files_judged,
        files_not_judged, count(*) OVER () AS runs
      FROM runs ORDER BY run_id DESC LIMIT 1""";

  private final ReportTables tables;
  private final ReportRequest request;

  ReportData(ReportTables tables, ReportRequest request) {
    this.tables = tables;
    this.request = request;
  }

  void writeTo(OutputStream out) throws SQLException, IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      head(json);
      runs(json);
      Words languages = Words.of(tables, "language", "report_groups");
      Words roles = Words.of(tables, "role", "report_groups");
      var rules = new RulesPart(tables, json);
      rules.rules();
      rules.ruleSets(languages, roles);
      RepositoriesPart.write(tables, json);
      StatesPart.write(tables, json);
      GroupsPart.write(tables, json, languages, roles);
      var counts = new CountsPart(tables, json);
      counts.lines();
      counts.series();
      MovesPart.write(tables, json);
      LatestPart.write(tables, json);
      ChurnPart.write(tables, json);
      ProblemsPart.write(tables, json);
      FindingsPart.write(tables, json, request.findings());
      json.writeEndObject();
    }
  }

  private void head(JsonGenerator json) throws IOException {
    json.writeNumberField("format", FORMAT);
    json.writeStringField("tool", ToolVersion.CURRENT);
    json.writeStringField("made_at", request.madeAt().toString());
    json.writeStringField("title", request.title());
    json.writeStringField("bucket", tables.buckets().size().toString());
    json.writeArrayFieldStart("dates");
    for (LocalDate date : tables.buckets().dates()) {
      json.writeString(date.toString());
    }
    json.writeEndArray();
  }

  private void runs(JsonGenerator json) throws SQLException, IOException {
    try (ResultSet rows = tables.ask(LAST_RUN)) {
      boolean any = rows.next();
      json.writeNumberField("runs", any ? rows.getLong("runs") : 0);
      json.writeFieldName("last_run");
      if (any) {
        json.writeStartObject();
        Fields.write(json, rows, 1, rows.getMetaData().getColumnCount());
        json.writeEndObject();
      } else {
        json.writeNull();
      }
    }
  }
}
