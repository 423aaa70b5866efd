package dev.tidemark.notebooks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Colours, letters and lines that all pictures share. */
final class Look {
  static final Color INK = new Color(0x222222);
  static final Color FAINT_INK = new Color(0x5a5a5a);
  static final Color GRID = new Color(0xe4e4e4);

  /** Of Okabe and Ito, told apart by every kind of eye; without the yellow, which is too light. */
  static final List<Color> COLOURS =
      List.of(
          new Color(0x0072b2),
          new Color(0xd55e00),
          new Color(0x009e73),
          new Color(0xcc79a7),
          new Color(0xe69f00),
          new Color(0x56b4e9),
          new Color(0x000000));

  private static final double MANY_DAYS = Duration.ofDays(120).toMillis();
  private static final BasicStroke THIN = new BasicStroke(1f);

  private Look() {}

  static Font letters(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  static Font boldLetters(int size) {
    return new Font(Font.SANS_SERIF, Font.BOLD, size);
  }

  /** What is unknown is hatched, in every picture. */
  static Paint hatching() {
    int size = 6;
    var tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = tile.createGraphics();
    graphics.setColor(new Color(0xf4f4f4));
    graphics.fillRect(0, 0, size, size);
    graphics.setColor(new Color(0xb0b0b0));
    graphics.drawLine(0, size - 1, size - 1, 0);
    graphics.dispose();
    return new TexturePaint(tile, new Rectangle(size, size));
  }

  static DateAxis dates(Range range) {
    var axis = new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
    axis.setRange(range);
    var format =
        new SimpleDateFormat(range.getLength() > MANY_DAYS ? "MMM yyyy" : "d MMM", Locale.ENGLISH);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    axis.setDateFormatOverride(format);
    return plain(axis);
  }

  static NumberAxis numbers(String label) {
    var axis = new NumberAxis(label);
    return plain(axis);
  }

  static <A extends Axis> A plain(A axis) {
    axis.setLabelFont(letters(11));
    axis.setLabelPaint(FAINT_INK);
    axis.setTickLabelFont(letters(10));
    axis.setTickLabelPaint(FAINT_INK);
    axis.setAxisLinePaint(GRID);
    axis.setTickMarkPaint(GRID);
    return axis;
  }

  static XYPlot plain(XYPlot plot) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(THIN);
    return bare(plot);
  }

  static CategoryPlot plain(CategoryPlot plot) {
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(THIN);
    return bare(plot);
  }

  private static <P extends Plot> P bare(P plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    // Room on the right for half a label.
    plot.setInsets(new RectangleInsets(2, 2, 2, 22));
    return plot;
  }

  /** A chart without the title, which stands above all drawings of a picture. */
  static JFreeChart chart(Plot plot) {
    var chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return chart;
  }
}
