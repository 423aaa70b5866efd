package dev.tidemark.jobs.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows for the eye: numbers to the right, and nothing that a terminal would obey. */
final class TextTable {
  private static final int MAX_FRACTION_DIGITS = 3;

  private final List<String> names;
  private final List<List<String>> rows;
  private final boolean[] numeric;

  private TextTable(List<String> names, List<List<String>> rows, boolean[] numeric) {
    this.names = names;
    this.rows = rows;
    this.numeric = numeric;
  }

  static TextTable of(ResultSet result) throws SQLException {
    List<String> names = ResultFormat.names(result);
    var rows = new ArrayList<List<String>>();
    var numeric = new boolean[names.size()];
    while (result.next()) {
      List<Object> values = ResultFormat.values(result);
      for (int i = 0; i < numeric.length; i++) {
        numeric[i] |= values.get(i) instanceof Number;
      }
      rows.add(values.stream().map(TextTable::cell).toList());
    }
    return new TextTable(names, rows, numeric);
  }

  private static String cell(Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number)
          ? BigDecimal.valueOf(number)
              .setScale(MAX_FRACTION_DIGITS, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString()
          : String.valueOf(number);
    }
    return plain(value == null ? "NULL" : String.valueOf(value));
  }

  private static String plain(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Columns of even width, with a line under the names. */
  String aligned() {
    int[] widths = widths();
    var text = new StringBuilder();
    text.append(line(names, widths, "  ")).append('\n');
    var rule = new ArrayList<String>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    text.append(line(rule, widths, "  ")).append('\n');
    rows.forEach(row -> text.append(line(row, widths, "  ")).append('\n'));
    return text.toString();
  }

  /** A table of GitHub's Markdown. */
  String markdown() {
    var text = new StringBuilder();
    text.append("| ").append(String.join(" | ", names)).append(" |\n|");
    for (boolean right : numeric) {
      text.append(right ? " ---: |" : " --- |");
    }
    text.append('\n');
    for (List<String> row : rows) {
      text.append(
          row.stream()
              .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|"))
              .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
    return text.toString();
  }

  private int[] widths() {
    var widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = names.get(i).length();
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths, String between) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String space = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? "" : between);
      line.append(numeric[i] ? space + cells.get(i) : cells.get(i) + space);
    }
    return line.toString().stripTrailing();
  }
}
