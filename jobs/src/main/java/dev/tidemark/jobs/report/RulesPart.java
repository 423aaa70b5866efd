package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What was looked for, and of which files. */
final class RulesPart {
  private static final String ROWS =
      """
      SELECT u.rule, u.category, u.severity, u.summary, u.cwe,
        COALESCE(q.findings_read, 0), COALESCE(q.findings_right, 0)
      FROM report_rules AS u
      LEFT JOIN (
        SELECT rule, sum(findings_read) AS findings_read, sum(findings_right) AS findings_right
        FROM (
          SELECT * FROM rule_quality
          QUALIFY rank() OVER (PARTITION BY rule ORDER BY run_id DESC) = 1)
        GROUP BY rule) AS q ON q.rule = u.rule
      ORDER BY u.u""";

  private static final String ASKED =
      """
      SELECT s.s, f.language, f.role, list(DISTINCT u.u ORDER BY u.u)
      FROM report_rule_sets AS s
      LEFT JOIN (
        SELECT DISTINCT k.rule_set, r.rule, r.languages, r.roles
        FROM report_judged AS k JOIN rules AS r ON r.run_id = k.run_id AND r.enabled) AS r
        ON r.rule_set = s.rule_set
      LEFT JOIN report_rules AS u ON u.rule = r.rule
      LEFT JOIN (
        SELECT * FROM (SELECT DISTINCT language FROM report_groups)
        CROSS JOIN (SELECT DISTINCT role FROM report_groups)) AS f
        ON (',' || r.languages || ',') LIKE ('%,' || f.language || ',%')
        AND (',' || r.roles || ',') LIKE ('%,' || f.role || ',%')
      GROUP BY s.s, f.language, f.role ORDER BY s.s, f.language, f.role""";

  private static final List<String> SEVERITIES = List.of("info", "warning", "error");

  private final ReportTables tables;
  private final JsonGenerator json;

  RulesPart(ReportTables tables, JsonGenerator json) {
    this.tables = tables;
    this.json = json;
  }

  void rules() throws SQLException, IOException {
    Words categories = Words.of(tables, "category", "report_rules");
    categories.write(json, "categories");
    var severities = new Words();
    SEVERITIES.forEach(severities::number);
    json.writeArrayFieldStart("rules");
    try (ResultSet rows = tables.ask(ROWS)) {
      while (rows.next()) {
        json.writeStartObject();
        json.writeStringField("id", rows.getString(1));
        json.writeNumberField("category", categories.number(rows.getString(2)));
        json.writeNumberField("severity", severities.number(rows.getString(3)));
        json.writeStringField("summary", rows.getString(4));
        json.writeStringField("cwe", rows.getString(5));
        json.writeNumberField("read", rows.getLong(6));
        json.writeNumberField("right", rows.getLong(7));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    severities.write(json, "severities");
  }

  /** Of which languages and roles each rule set in use asks which rules. */
  void ruleSets(Words languages, Words roles) throws SQLException, IOException {
    json.writeArrayFieldStart("rule_sets");
    int open = -1;
    try (ResultSet rows = tables.ask(ASKED)) {
      while (rows.next()) {
        if (rows.getInt(1) != open) {
          end(open);
          open = rows.getInt(1);
          json.writeStartObject();
          json.writeArrayFieldStart("asked");
        }
        if (rows.getString(2) != null) {
          json.writeStartArray();
          json.writeNumber(languages.number(rows.getString(2)));
          json.writeNumber(roles.number(rows.getString(3)));
          rules((Object[]) rows.getArray(4).getArray());
          json.writeEndArray();
        }
      }
    }
    end(open);
    json.writeEndArray();
  }

  private void rules(Object[] numbers) throws IOException {
    json.writeStartArray();
    for (Object number : numbers) {
      json.writeNumber(((Number) number).intValue());
    }
    json.writeEndArray();
  }

  private void end(int open) throws IOException {
    if (open >= 0) {
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
