package dev.tidemark.notebooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a query answered; shown as a table at the end of a cell.
 *
 * @param rows each with a value for each column; null is unknown
 */
public record Answer(List<String> columns, List<List<Object>> rows) {
  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static Answer read(ResultSet result) throws SQLException {
    int width = result.getMetaData().getColumnCount();
    var columns = new ArrayList<String>();
    for (int i = 1; i <= width; i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    var rows = new ArrayList<List<Object>>();
    while (result.next()) {
      var row = new ArrayList<Object>(width);
      for (int i = 1; i <= width; i++) {
        row.add(result.getObject(i));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return new Answer(columns, rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** A table in which whatever came from a repository is text and nothing else. */
  public String html() {
    return AnswerTable.html(this);
  }
}
