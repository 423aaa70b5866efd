package dev.tidemark.jobs;

import java.util.HashMap;
import java.util.Map;

/** What a row of a {@link WrittenWarehouse} has in some of its columns. */
public final class WrittenRow {
  private final Map<String, Object> values = new HashMap<>();

  /**
   * Says what it has in a column.
   *
   * @param value dates and times may be texts; structs are maps, arrays are lists
   */
  public WrittenRow with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  /** Gives it what another has. */
  public WrittenRow with(WrittenRow other) {
    values.putAll(other.values);
    return this;
  }

  Map<String, Object> values() {
    return values;
  }
}
