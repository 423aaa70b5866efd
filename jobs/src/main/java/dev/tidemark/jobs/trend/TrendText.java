package dev.tidemark.jobs.trend;

import java.util.List;
import java.util.regex.Pattern;

/** A trend as people read it: a line for each series, and below it what could mislead them. */
public final class TrendText {
  private static final int LONGEST_NAME = 32;
  private static final int LEAST_ROOM = 10;
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<>|~]");

  private final Trend trend;
  private final Glyphs glyphs;
  private final int width;
  private final List<TrendLine> lines;

  /**
   * @param width of the terminal, in columns
   */
  public TrendText(Trend trend, Glyphs glyphs, int width) {
    this.trend = trend;
    this.glyphs = glyphs;
    this.width = width;
    this.lines =
        trend.series().stream()
            .map(series -> TrendLine.of(series, trend.request().absolute(), glyphs))
            .toList();
  }

  /** For a terminal. */
  public String aligned() {
    Buckets buckets =
        Buckets.of(trend.days(), Math.max(LEAST_ROOM, width - numbers().widthFrom(0)));
    var legend = new TrendLegend(trend, glyphs, buckets);
    var text = new StringBuilder();
    legend.head().forEach(line -> text.append(line).append('\n'));
    if (!lines.isEmpty()) {
      text.append('\n').append((oneDay() ? numbers() : all(buckets)).aligned());
    }
    text.append('\n');
    legend.below(lines).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** GitHub's Markdown. */
  public String markdown() {
    Buckets buckets = Buckets.of(trend.days(), Math.max(LEAST_ROOM, width / 2));
    var legend = new TrendLegend(trend, glyphs, buckets);
    var text = new StringBuilder();
    legend.head().forEach(line -> text.append(escaped(line)).append("\n\n"));
    if (!lines.isEmpty()) {
      var grid = new Grid(2);
      grid.add(trend.request().by().toString(), "trend", "first", "last", "change");
      for (TrendLine line : lines) {
        grid.add(
            escaped(line.name()),
            "`" + Sparkline.of(buckets.of(line.points()), glyphs) + "`",
            escaped(line.first()),
            escaped(line.last()),
            line.change());
      }
      text.append(grid.markdown()).append('\n');
    }
    legend.below(lines).forEach(line -> text.append("* ").append(escaped(line)).append('\n'));
    return text.toString();
  }

  private boolean oneDay() {
    return trend.days().size() == 1;
  }

  /** Without the sparklines, whose room is what this leaves. */
  private Grid numbers() {
    var grid = new Grid(1);
    if (oneDay()) {
      grid.add("", trend.days().get(0).date().toString());
      lines.forEach(line -> grid.add(name(line), line.last()));
      return grid;
    }
    grid.add("", "", "first", "last", "change");
    lines.forEach(line -> grid.add(name(line), "", line.first(), line.last(), line.change()));
    return grid;
  }

  private Grid all(Buckets buckets) {
    var grid = new Grid(2);
    grid.add("", buckets.axis(), "first", "last", "change");
    for (TrendLine line : lines) {
      String sparkline = Sparkline.of(buckets.of(line.points()), glyphs);
      grid.add(name(line), sparkline, line.first(), line.last(), line.change());
    }
    String marks = buckets.marks(trend.request().by().acrossRepositories());
    if (!marks.isEmpty()) {
      grid.add("", marks, "", "", "");
    }
    return grid;
  }

  private String name(TrendLine line) {
    return glyphs.fit(line.name(), LONGEST_NAME);
  }

  private static String escaped(String line) {
    return SPECIAL.matcher(line).replaceAll("\\\\$0");
  }
}
