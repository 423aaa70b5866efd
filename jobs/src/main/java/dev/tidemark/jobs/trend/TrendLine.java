package dev.tidemark.jobs.trend;

import java.util.List;
import java.util.Locale;

/**
 * What is said of a series.
 *
 * @param points as many as there are days
 */
record TrendLine(String name, List<Point> points, String first, String last, String change) {
  private static final double FINE_BELOW = 0.1;

  static TrendLine of(Series series, boolean absolute, Glyphs glyphs) {
    Point first = series.first().orElse(Point.UNKNOWN);
    Point last = series.last().orElse(Point.UNKNOWN);
    List<Point> points = series.points();
    boolean sinceFirst = points.get(0).state() != Point.State.UNKNOWN;
    boolean untilLast = points.get(points.size() - 1).known();
    boolean recast = points.stream().anyMatch(Point::byOtherRules);
    long comparable = points.stream().filter(Point::comparable).count();
    return new TrendLine(
        series.name(),
        points,
        value(first, absolute) + (recast ? "|" : sinceFirst || !first.known() ? "" : "?"),
        value(last, absolute) + (untilLast || !last.known() ? "" : "?"),
        comparable < 2 ? "" : change(last.value() - first.value(), absolute, glyphs));
  }

  private static String value(Point point, boolean absolute) {
    return point.known() ? (point.partial() ? "~" : "") + number(point.value(), absolute) : "?";
  }

  private static String change(double change, boolean absolute, Glyphs glyphs) {
    String size = number(Math.abs(change), absolute);
    if (!size.matches(".*[1-9].*")) {
      return glyphs.arrow(0) + " 0";
    }
    return glyphs.arrow(change) + (change > 0 ? " +" : " -") + size;
  }

  /** Zero is written so only where it is exact. */
  private static String number(double value, boolean absolute) {
    if (value == 0) {
      return "0";
    }
    String format = absolute ? "%,.0f" : value < FINE_BELOW ? "%,.3f" : "%,.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
