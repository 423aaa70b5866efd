package dev.tidemark.notebooks;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryMarker;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Stacked bars: upright over dates, else lying, one for each name; what is negative goes the other
 * way.
 */
final class Bars {
  private static final int UPRIGHT_HEIGHT = 300;
  private static final int BAR_HEIGHT = 18;
  private static final int LONGEST = 40;
  private static final int MOST_NAMED_DATES = 14;

  private final Set<String> places = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final List<String> parts;
  private final DefaultCategoryDataset data = new DefaultCategoryDataset();
  private final String unit;
  private final boolean upright;

  private Bars(Answer answer) {
    unit = Text.words(answer.columns().get(2));
    upright = answer.rows().get(0).get(0) instanceof LocalDate;
    parts =
        Palette.inOrder(
            answer.rows().stream()
                .map(row -> Text.said(row.get(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    // A stack is built in the order in which its parts come first.
    String any = Text.said(answer.rows().get(0).get(0));
    parts.forEach(part -> data.addValue(null, part, any));
    for (List<Object> row : answer.rows()) {
      String place = Text.said(row.get(0));
      places.add(place);
      data.addValue((Number) row.get(2), Text.said(row.get(1)), place);
      if (row.get(2) == null) {
        unknown.add(place);
      }
    }
  }

  static Picture picture(String title, Answer answer) {
    if (answer.isEmpty()) {
      return Picture.empty(title);
    }
    var bars = new Bars(answer);
    int height = bars.upright ? UPRIGHT_HEIGHT : bars.places.size() * BAR_HEIGHT + 50;
    Legend legend = Legend.of(bars.parts);
    if (!bars.unknown.isEmpty()) {
      legend = legend.and(Look.hatching(), "unknown");
    }
    return new Picture(title, legend, height, bars::paint, List.of());
  }

  private void paint(Graphics2D graphics, Rectangle2D area) {
    var stack = new StackedBarRenderer();
    stack.setBarPainter(new StandardBarPainter());
    stack.setShadowVisible(false);
    stack.setDrawBarOutline(false);
    for (int i = 0; i < parts.size(); i++) {
      Paint paint = Palette.of(parts.get(i), i);
      stack.setSeriesPaint(i, paint);
    }
    NumberAxis values = Look.numbers(unit);
    values.setUpperMargin(0.02);
    var plot = new CategoryPlot(data, names(), values, stack);
    if (!upright) {
      plot.setOrientation(PlotOrientation.HORIZONTAL);
    }
    for (String place : unknown) {
      plot.addDomainMarker(
          new CategoryMarker(place, Look.hatching(), new BasicStroke(0)), Layer.BACKGROUND);
    }
    Look.chart(Look.plain(plot)).draw(graphics, area);
  }

  /** Names that are too long lose their beginning; of many dates, only some are named. */
  private CategoryAxis names() {
    int step = upright ? (places.size() + MOST_NAMED_DATES - 1) / MOST_NAMED_DATES : 1;
    var axis = new Names(step);
    axis.setCategoryMargin(0.2);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    axis.setMaximumCategoryLabelWidthRatio(0.4f);
    return Look.plain(axis);
  }

  private final class Names extends CategoryAxis {
    private static final long serialVersionUID = 1L;
    private final int step;

    Names(int step) {
      this.step = step;
    }

    @Override
    @SuppressWarnings("rawtypes") // As it is declared there.
    protected TextBlock createLabel(
        Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
      var block = new TextBlock();
      boolean named = data.getColumnIndex(category) % step == 0;
      String text = named ? Text.tail(category.toString(), LONGEST) : " ";
      block.addLine(text, Look.letters(10), Look.FAINT_INK);
      return block;
    }
  }
}
