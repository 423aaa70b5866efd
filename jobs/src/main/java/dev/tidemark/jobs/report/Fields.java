package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Columns of a row as JSON, null where nothing is known. */
final class Fields {
  private Fields() {}

  /** Columns under their names, up to the last or to the one before {@code end}, from 1. */
  static void write(JsonGenerator json, ResultSet row, int from, int end)
      throws SQLException, IOException {
    for (int i = from; i < end; i++) {
      json.writeFieldName(row.getMetaData().getColumnLabel(i));
      value(json, row.getObject(i));
    }
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof OffsetDateTime time) {
      json.writeString(time.toInstant().toString());
    } else {
      json.writeString(value.toString());
    }
  }
}
