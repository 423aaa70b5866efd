package dev.tidemark.notebooks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines over dates, broken where they are unknown. */
final class LinePlot {
  private static final Shape DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
  private static final Stroke WHOLE = new BasicStroke(1.8f);
  private static final Stroke PARTIAL = dashed(1.4f, 3, 3);
  private static final Stroke MARK = dashed(1.2f, 5, 3);

  private static final long DAY = Duration.ofDays(1).toMillis();

  private LinePlot() {}

  private static Stroke dashed(float width, float... dashes) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
  }

  static XYPlot of(List<Series> lines, Range dates, NumberAxis values) {
    var data = new XYSeriesCollection();
    for (int i = 0; i < lines.size(); i++) {
      // Keys must differ, and names are drawn elsewhere.
      var series = new XYSeries(i);
      lines
          .get(i)
          .points()
          .forEach(point -> series.add((double) millis(point.date()), point.value()));
      data.addSeries(series);
    }
    return Look.plain(new XYPlot(data, Look.dates(dates), values, new Strokes(lines)));
  }

  /** From the first date of any line to the last, and a little more, so that the last is seen. */
  static Range range(List<Series> lines) {
    long first =
        lines.stream().mapToLong(line -> millis(line.points().get(0).date())).min().orElseThrow();
    long last =
        lines.stream()
            .mapToLong(line -> millis(line.points().get(line.points().size() - 1).date()))
            .max()
            .orElseThrow();
    return new Range(first - (first == last ? DAY : 0), last + Math.max(DAY, (last - first) / 60));
  }

  static long millis(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /** Marks the dates from which other rules were in force. */
  static void mark(XYPlot plot, List<LocalDate> dates) {
    for (LocalDate date : dates) {
      plot.addDomainMarker(new ValueMarker(millis(date), Look.INK, MARK));
    }
  }

  /** Hatches what lies between the known points around each gap that all lines share. */
  static void hatchGaps(XYPlot plot, List<Series> lines) {
    for (Point point : lines.get(0).points()) {
      LocalDate date = point.date();
      if (lines.stream().allMatch(line -> line.isUnknownOn(date))) {
        LocalDate from = lines.get(0).neighbour(date, -1);
        LocalDate to = lines.get(0).neighbour(date, 1);
        var gap = new IntervalMarker(millis(from), millis(to), Look.hatching());
        gap.setAlpha(1f);
        plot.addDomainMarker(gap, Layer.BACKGROUND);
      }
    }
  }

  /** Partial sums are dashed and hollow; a point that no line reaches is a dot. */
  private static final class Strokes extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;
    private final transient List<Series> lines;

    Strokes(List<Series> lines) {
      super(true, true);
      this.lines = lines;
      setUseFillPaint(true);
      setDrawOutlines(true);
    }

    private Point point(int line, int index) {
      return lines.get(line).points().get(index);
    }

    @Override
    public boolean getItemShapeVisible(int line, int index) {
      Series series = lines.get(line);
      return point(line, index).partial()
          || series.standsAlone(index)
          || series.lastKnown().filter(point(line, index)::equals).isPresent();
    }

    @Override
    public Shape getItemShape(int line, int index) {
      return DOT;
    }

    @Override
    public Paint getItemPaint(int line, int index) {
      return Look.COLOURS.get(line % Look.COLOURS.size());
    }

    @Override
    public Paint getItemFillPaint(int line, int index) {
      return point(line, index).partial() ? Color.WHITE : getItemPaint(line, index);
    }

    @Override
    public Stroke getItemStroke(int line, int index) {
      return point(line, index).partial() ? PARTIAL : WHOLE;
    }

    @Override
    public Stroke getItemOutlineStroke(int line, int index) {
      return WHOLE;
    }
  }
}
