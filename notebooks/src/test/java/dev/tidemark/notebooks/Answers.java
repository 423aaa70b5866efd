package dev.tidemark.notebooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Answers that nobody asked for. */
final class Answers {
  private Answers() {}

  /**
   * An answer of these columns.
   *
   * @param columns separated by spaces
   * @param values row by row; nulls may be among them
   */
  static Answer of(String columns, Object... values) {
    List<String> names = List.of(columns.split(" "));
    var rows = new ArrayList<List<Object>>();
    for (int i = 0; i < values.length; i += names.size()) {
      rows.add(
          Collections.unmodifiableList(
              new ArrayList<>(Arrays.asList(values).subList(i, i + names.size()))));
    }
    return new Answer(names, rows);
  }
}
