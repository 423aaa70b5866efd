package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that are written once and named by their number. */
final class Words {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** Those of a column of {@code report_groups} or {@code report_rules}, in their order. */
  static Words of(ReportTables tables, String column, String table) throws SQLException {
    var words = new Words();
    try (ResultSet rows =
        tables.ask("SELECT DISTINCT %s FROM %s ORDER BY 1".formatted(column, table))) {
      while (rows.next()) {
        words.number(rows.getString(1));
      }
    }
    return words;
  }

  /** The number of a word, be it new. */
  int number(String word) {
    return numbers.computeIfAbsent(word, next -> numbers.size());
  }

  void write(JsonGenerator json, String field) throws IOException {
    json.writeArrayFieldStart(field);
    for (String word : numbers.keySet()) {
      json.writeString(word);
    }
    json.writeEndArray();
  }
}
