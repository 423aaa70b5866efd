package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that are written once and named by their number. */
final class Words {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

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
