package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The modules, and the groups of files in them. */
final class GroupsPart {
  private static final String MODULES =
      "SELECT DISTINCT m, r, module FROM report_groups ORDER BY m";
  private static final String GROUPS = "SELECT m, language, role FROM report_groups ORDER BY g";

  private GroupsPart() {}

  static void write(ReportTables tables, JsonGenerator json, Words languages, Words roles)
      throws SQLException, IOException {
    languages.write(json, "languages");
    roles.write(json, "roles");
    json.writeArrayFieldStart("modules");
    try (ResultSet rows = tables.ask(MODULES)) {
      while (rows.next()) {
        json.writeStartArray();
        json.writeNumber(rows.getInt(2));
        json.writeString(rows.getString(3));
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    var groups = new Lists(json, "groups");
    try (ResultSet rows = tables.ask(GROUPS)) {
      while (rows.next()) {
        groups.begin(
            rows.getInt(1), languages.number(rows.getString(2)), roles.number(rows.getString(3)));
      }
    }
    groups.end();
  }
}
