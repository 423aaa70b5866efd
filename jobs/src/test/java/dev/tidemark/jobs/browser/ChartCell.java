package dev.tidemark.jobs.browser;

import java.util.List;

/**
 * One number of a chart, or what stands in its place.
 *
 * @param value a number as a double is written, a word, or "gap: " and the reason
 */
record ChartCell(String row, String column, String value) {
  private static final String GAP = "gap: ";

  /** From three values as they come from SQL or from the page. */
  static ChartCell of(List<?> parts) {
    return new ChartCell(text(parts.get(0)), text(parts.get(1)), text(parts.get(2)));
  }

  private static String text(Object value) {
    if (!(value instanceof Number number)) {
      return String.valueOf(value);
    }
    // There is no negative nothing.
    return String.valueOf(number.doubleValue() + 0.0);
  }

  boolean isGap() {
    return value.startsWith(GAP);
  }

  ChartCell in(String otherColumn) {
    return new ChartCell(row, otherColumn, value);
  }

  ChartCell saying(String otherValue) {
    return new ChartCell(row, column, otherValue);
  }

  ChartCell negative() {
    return saying(text(-Double.parseDouble(value)));
  }

  @Override
  public String toString() {
    return row + " | " + column + " | " + value;
  }
}
