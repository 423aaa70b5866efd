package dev.tidemark.notebooks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.WaterfallBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** From one total to another by the steps between. */
final class Waterfall {
  private static final int HEIGHT = 320;
  private static final Color TOTAL = new Color(0x8da9c4);
  private static final Color NOT_CODE = new Color(0x8c8c8c);

  /** Where the steps move less than this share of the totals, the scale begins below them. */
  private static final double LEAST_SHARE = 0.3;

  private final List<String> names = new ArrayList<>();
  private final List<Double> amounts = new ArrayList<>();
  private final List<Boolean> byCode = new ArrayList<>();
  private double lowest = Double.MAX_VALUE;
  private double highest = -Double.MAX_VALUE;

  private Waterfall(Answer answer) {
    double level = 0;
    int last = answer.rows().size() - 1;
    for (int i = 0; i <= last; i++) {
      List<Object> row = answer.rows().get(i);
      double amount = row.get(1) == null ? 0 : ((Number) row.get(1)).doubleValue();
      names.add(Text.words(Text.said(row.get(0))));
      amounts.add(amount);
      byCode.add(row.size() < 3 || Boolean.TRUE.equals(row.get(2)));
      level = i < last ? level + amount : amount;
      lowest = Math.min(lowest, level);
      highest = Math.max(highest, level);
    }
  }

  static Picture picture(String title, Answer answer) {
    if (answer.rows().size() < 2) {
      return Picture.empty(title);
    }
    var waterfall = new Waterfall(answer);
    Legend legend =
        Legend.NONE
            .and(TOTAL, "total")
            .and(Palette.WORSE, "more, by code")
            .and(Palette.BETTER, "fewer, by code");
    if (waterfall.byCode.contains(false)) {
      legend = legend.and(NOT_CODE, "not by code");
    }
    double bottom = waterfall.bottom();
    List<String> notes =
        bottom == 0
            ? List.of()
            : List.of("The scale begins at " + Text.number(bottom) + ", not at 0.");
    return new Picture(title, legend, HEIGHT, waterfall::paint, notes);
  }

  /** The least value of the scale. */
  private double bottom() {
    double moved = highest - lowest;
    if (lowest <= 0 || moved == 0 || moved >= LEAST_SHARE * highest) {
      return 0;
    }
    double below = Math.max(0, lowest - moved);
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, moved))));
    return Math.floor(below / step) * step;
  }

  private void paint(Graphics2D graphics, Rectangle2D area) {
    var data = new DefaultCategoryDataset();
    for (int i = 0; i < names.size(); i++) {
      data.addValue(amounts.get(i), "", names.get(i));
    }
    var steps = new Steps();
    steps.setBarPainter(new StandardBarPainter());
    steps.setDrawBarOutline(false);
    steps.setDefaultItemLabelFont(Look.boldLetters(11));
    steps.setDefaultItemLabelPaint(Look.INK);
    steps.setDefaultItemLabelGenerator(new Labels());
    steps.setDefaultItemLabelsVisible(true);
    var above = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
    steps.setDefaultPositiveItemLabelPosition(above);
    steps.setDefaultNegativeItemLabelPosition(above);
    NumberAxis values = Look.numbers(null);
    double bottom = bottom();
    double top = Math.max(highest, 0);
    values.setRange(
        Math.min(bottom, lowest < 0 ? lowest * 1.1 : bottom),
        top + Math.max(1, (top - bottom) * 0.12));
    CategoryAxis axis = Look.plain(new CategoryAxis());
    axis.setTickLabelFont(Look.letters(11));
    axis.setMaximumCategoryLabelWidthRatio(1f);
    axis.setCategoryMargin(0.15);
    axis.setMaximumCategoryLabelLines(2);
    Look.chart(Look.plain(new CategoryPlot(data, axis, values, steps))).draw(graphics, area);
  }

  /** It knows one colour for each direction, so these are set anew for each step. */
  private final class Steps extends WaterfallBarRenderer {
    private static final long serialVersionUID = 1L;

    Steps() {
      super(TOTAL, Palette.WORSE, Palette.BETTER, TOTAL);
    }

    @Override
    public void drawItem(
        Graphics2D graphics,
        CategoryItemRendererState state,
        Rectangle2D area,
        CategoryPlot plot,
        CategoryAxis axis,
        ValueAxis values,
        CategoryDataset data,
        int row,
        int column,
        int pass) {
      setPositiveBarPaint(byCode.get(column) ? Palette.WORSE : NOT_CODE);
      setNegativeBarPaint(byCode.get(column) ? Palette.BETTER : NOT_CODE);
      super.drawItem(graphics, state, area, plot, axis, values, data, row, column, pass);
    }
  }

  /** Totals as they are, steps with their sign. */
  private final class Labels implements CategoryItemLabelGenerator {
    @Override
    public String generateLabel(CategoryDataset data, int row, int column) {
      double amount = amounts.get(column);
      boolean total = column == 0 || column == amounts.size() - 1;
      return (total || amount <= 0 ? "" : "+") + Text.number(amount);
    }

    @Override
    public String generateRowLabel(CategoryDataset data, int row) {
      return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset data, int column) {
      return names.get(column);
    }
  }
}
