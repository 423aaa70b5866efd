package dev.tidemark.notebooks;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** A small chart for each line, side by side. */
final class Panels {
  private static final int ACROSS = 3;
  private static final int HEIGHT = 150;
  private static final int HEAD = 18;

  /** A line that moves by less than this share of its highest value does not fill its panel. */
  private static final double LEAST_SHARE = 0.2;

  private final List<Series> lines;
  private final List<LocalDate> marks;
  private final Range dates;

  private Panels(List<Series> lines, List<LocalDate> marks) {
    this.lines = lines;
    this.marks = marks;
    this.dates = LinePlot.range(lines);
  }

  static Picture picture(String title, Answer answer, List<LocalDate> marks) {
    List<Series> lines = Series.of(answer);
    if (lines.isEmpty()) {
      return Picture.empty(title);
    }
    int down = (lines.size() + ACROSS - 1) / ACROSS;
    var panels = new Panels(lines, marks);
    var notes = new ArrayList<String>();
    notes.add("Each has its own scale. Numbers: the first known value, and the last.");
    notes.addAll(LineNotes.of(lines, marks));
    return new Picture(title, Legend.NONE, down * HEIGHT, panels::paint, notes);
  }

  private void paint(Graphics2D graphics, Rectangle2D area) {
    double width = area.getWidth() / ACROSS;
    for (int i = 0; i < lines.size(); i++) {
      int row = i / ACROSS;
      double left = area.getX() + i % ACROSS * width;
      double top = area.getY() + row * HEIGHT;
      Series line = lines.get(i);
      graphics.setColor(Look.INK);
      graphics.setFont(Look.boldLetters(11));
      String name = Text.line(line.name(), 28);
      graphics.drawString(name, (float) left + 4, (float) top + 13);
      int used = graphics.getFontMetrics().stringWidth(name);
      graphics.setFont(Look.letters(11));
      graphics.drawString(line.ends(), (float) left + 12 + used, (float) top + 13);
      Look.chart(plot(line))
          .draw(
              graphics, new Rectangle2D.Double(left, top + HEAD, width - 10, HEIGHT - HEAD - 6.0));
    }
  }

  private XYPlot plot(Series line) {
    NumberAxis values = Look.numbers(null);
    values.setRange(scale(line));
    XYPlot plot = LinePlot.of(List.of(line), dates, values);
    LinePlot.hatchGaps(plot, List.of(line));
    LinePlot.mark(plot, marks);
    return plot;
  }

  private static Range scale(Series line) {
    if (known(line).allMatch(value -> value == 0)) {
      return new Range(0, 1);
    }
    double lowest = known(line).min().orElse(0);
    double highest = known(line).max().orElse(1);
    double least = Math.max(LEAST_SHARE * Math.abs(highest), 1e-9);
    double missing = Math.max(0, least - (highest - lowest)) / 2;
    double margin = 0.08 * Math.max(highest - lowest, least);
    double bottom = lowest - missing - margin;
    return new Range(lowest >= 0 ? Math.max(0, bottom) : bottom, highest + missing + margin);
  }

  private static DoubleStream known(Series line) {
    return line.points().stream().filter(Point::known).mapToDouble(Point::value);
  }
}
