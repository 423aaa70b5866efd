package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.table.Json;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the rows of an answer are written. */
enum ResultFormat {
  TEXT {
    @Override
    void print(ResultSet rows, PrintWriter out) throws SQLException {
      TextTable table = TextTable.of(rows);
      out.print(table.aligned());
    }
  },
  CSV {
    @Override
    void print(ResultSet rows, PrintWriter out) throws SQLException {
      out.println(String.join(",", names(rows).stream().map(ResultFormat::csv).toList()));
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (Object value : values(rows)) {
          cells.add(value == null ? "" : csv(String.valueOf(value)));
        }
        out.println(String.join(",", cells));
      }
    }
  },
  JSON {
    @Override
    void print(ResultSet rows, PrintWriter out) throws SQLException {
      List<String> names = names(rows);
      out.print("[");
      String separator = "\n";
      while (rows.next()) {
        out.print(separator + Json.of(object(names, values(rows))));
        separator = ",\n";
      }
      out.println("\n]");
    }
  },
  MARKDOWN {
    @Override
    void print(ResultSet rows, PrintWriter out) throws SQLException {
      out.print(TextTable.of(rows).markdown());
    }
  };

  abstract void print(ResultSet rows, PrintWriter out) throws SQLException;

  static List<String> names(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    var names = new ArrayList<String>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    return names;
  }

  static List<Object> values(ResultSet rows) throws SQLException {
    var values = new ArrayList<Object>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      values.add(rows.getObject(i));
    }
    return values;
  }

  private static Map<String, Object> object(List<String> names, List<Object> values) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < names.size(); i++) {
      Object value = values.get(i);
      boolean plain = value == null || value instanceof Number || value instanceof Boolean;
      object.put(names.get(i), plain ? value : String.valueOf(value));
    }
    return object;
  }

  private static String csv(String text) {
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
