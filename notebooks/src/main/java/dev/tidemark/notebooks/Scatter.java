package dev.tidemark.notebooks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A point for each name; those that are far out in both ways are numbered, and named at the side.
 */
final class Scatter {
  private static final int HEIGHT = 400;
  private static final int MOST_NAMED = 15;
  private static final int LONGEST = 58;
  private static final double PLOT_SHARE = 0.56;
  private static final Color POINT = new Color(0, 114, 178, 110);

  private final List<Dot> dots;
  private final String across;
  private final String up;

  private record Dot(String name, double x, double y) {
    double product() {
      return x * y;
    }
  }

  private Scatter(Answer answer) {
    across = Text.words(answer.columns().get(1));
    up = Text.words(answer.columns().get(2));
    dots =
        answer.rows().stream()
            .filter(row -> row.get(1) != null && row.get(2) != null)
            .map(row -> new Dot(Text.said(row.get(0)), number(row.get(1)), number(row.get(2))))
            .sorted(Comparator.comparingDouble(Dot::product).reversed())
            .toList();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  static Picture picture(String title, Answer answer) {
    var scatter = new Scatter(answer);
    if (scatter.dots.isEmpty()) {
      return Picture.empty(title);
    }
    var notes = new ArrayList<String>();
    notes.add(
        "Numbered: the greatest products of both. Points: "
            + Text.number(scatter.dots.size())
            + ".");
    int unknown = answer.rows().size() - scatter.dots.size();
    if (unknown > 0) {
      notes.add("Not drawn, because one of both is unknown: " + unknown + ".");
    }
    return new Picture(title, Legend.NONE, HEIGHT, scatter::paint, notes);
  }

  private List<Dot> named() {
    return dots.subList(0, Math.min(MOST_NAMED, dots.size()));
  }

  private void paint(Graphics2D graphics, Rectangle2D area) {
    double width = area.getWidth() * PLOT_SHARE;
    Look.chart(plot())
        .draw(graphics, new Rectangle2D.Double(area.getX(), area.getY(), width, area.getHeight()));
    graphics.setColor(Look.INK);
    graphics.setFont(Look.letters(10));
    float line = (float) area.getY() + 18;
    int number = 1;
    for (Dot dot : named()) {
      String text =
          number++
              + "  "
              + Text.tail(dot.name(), LONGEST)
              + "  "
              + Text.brief(dot.x())
              + " × "
              + Text.brief(dot.y());
      graphics.drawString(text, (float) (area.getX() + width + 14), line);
      line += 24;
    }
  }

  private XYPlot plot() {
    var series = new XYSeries("", false);
    dots.forEach(dot -> series.add(dot.x(), dot.y()));
    var points = new XYLineAndShapeRenderer(false, true);
    points.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
    points.setSeriesPaint(0, POINT);
    points.setSeriesOutlineStroke(0, new BasicStroke(0.5f));
    NumberAxis below = Look.numbers(across);
    NumberAxis beside = Look.numbers(up);
    below.setUpperMargin(0.06);
    var plot = Look.plain(new XYPlot(new XYSeriesCollection(series), below, beside, points));
    int number = 1;
    for (Dot dot : named()) {
      var label = new XYTextAnnotation("  " + number++, dot.x(), dot.y());
      label.setFont(Look.boldLetters(10));
      label.setPaint(Look.INK);
      label.setTextAnchor(TextAnchor.CENTER_LEFT);
      plot.addAnnotation(label);
    }
    return plot;
  }
}
