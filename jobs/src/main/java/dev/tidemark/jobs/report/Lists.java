package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** An array of arrays of numbers, written one after the other. */
final class Lists {
  private final JsonGenerator json;
  private boolean open;

  /** Begins the array, as a field of the object that is being written. */
  Lists(JsonGenerator json, String field) throws IOException {
    this.json = json;
    json.writeArrayFieldStart(field);
  }

  /** The next of them. */
  void begin(long... first) throws IOException {
    close();
    json.writeStartArray();
    open = true;
    add(first);
  }

  void add(long... numbers) throws IOException {
    for (long number : numbers) {
      json.writeNumber(number);
    }
  }

  /** There are no more. */
  void end() throws IOException {
    close();
    json.writeEndArray();
  }

  private void close() throws IOException {
    if (open) {
      json.writeEndArray();
    }
    open = false;
  }
}
