package dev.tidemark.jobs.trend;

import java.util.List;

/** A series in one line, on a scale of its own. */
final class Sparkline {
  /**
   * Less than this part of the highest value fills no whole line: noise must not look like news.
   */
  private static final double LEAST_RANGE = 0.2;

  private final Glyphs glyphs;
  private final double bottom;
  private final double range;

  private Sparkline(List<Point> points, Glyphs glyphs) {
    double low = points.stream().filter(Point::known).mapToDouble(Point::value).min().orElse(0);
    double high = points.stream().filter(Point::known).mapToDouble(Point::value).max().orElse(0);
    this.glyphs = glyphs;
    this.range = Math.max(high - low, high * LEAST_RANGE);
    this.bottom = (low + high - range) / 2;
  }

  /** A sign for each point; a blank where there was nothing. */
  static String of(List<Point> points, Glyphs glyphs) {
    var line = new Sparkline(points, glyphs);
    var text = new StringBuilder();
    points.forEach(point -> text.append(line.sign(point)));
    return text.toString();
  }

  private char sign(Point point) {
    return switch (point.state()) {
      case ABSENT -> ' ';
      case UNKNOWN -> glyphs.gap();
      case KNOWN -> glyphs.at(level(point.value()));
    };
  }

  private int level(double value) {
    if (range == 0) {
      return 0;
    }
    int level = (int) ((value - bottom) / range * glyphs.levels());
    return Math.max(0, Math.min(glyphs.levels() - 1, level));
  }
}
