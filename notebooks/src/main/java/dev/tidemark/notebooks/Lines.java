package dev.tidemark.notebooks;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** Lines on one scale. */
final class Lines {
  private static final int HEIGHT = 300;

  private final List<Series> lines;
  private final List<LocalDate> marks;
  private final String unit;

  private Lines(List<Series> lines, List<LocalDate> marks, String unit) {
    this.lines = lines;
    this.marks = marks;
    this.unit = unit;
  }

  static Picture picture(String title, Answer answer, List<LocalDate> marks) {
    List<Series> lines = Series.of(answer);
    if (lines.isEmpty()) {
      return Picture.empty(title);
    }
    if (lines.size() > Look.COLOURS.size()) {
      return Panels.picture(title, answer, marks);
    }
    var drawn = new Lines(lines, marks, Text.words(answer.columns().get(2)));
    Legend legend =
        new Legend(
            IntStream.range(0, lines.size())
                .mapToObj(i -> new Legend.Entry(Look.COLOURS.get(i), label(lines.get(i))))
                .toList());
    return new Picture(title, legend, HEIGHT, drawn::paint, LineNotes.of(lines, marks));
  }

  /** With its ends. */
  private static String label(Series line) {
    return Text.line(line.name(), 30) + "  " + line.ends();
  }

  private void paint(Graphics2D graphics, Rectangle2D area) {
    NumberAxis values = Look.numbers(unit);
    values.setAutoRangeIncludesZero(false);
    XYPlot plot = LinePlot.of(lines, LinePlot.range(lines), values);
    LinePlot.hatchGaps(plot, lines);
    LinePlot.mark(plot, marks);
    Look.chart(plot).draw(graphics, area);
  }
}
