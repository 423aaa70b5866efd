package dev.tidemark.notebooks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * Coloured cells in rows and columns; where there is no cell, it is white.
 *
 * @param rows names from top to bottom
 * @param columns names from left to right; those that are "" stand for themselves without a name
 */
record Grid(List<String> rows, List<String> columns, List<Cell> cells) {
  private static final int ROW_HEIGHT = 17;
  private static final int LETTER_WIDTH = 6;
  private static final int LONGEST_ROW = 40;
  private static final int LONGEST_COLUMN = 28;
  private static final Font NAMES = Look.letters(10);
  private static final Font NUMBERS = Look.letters(9);

  /** How a cell looks; the text may be "". */
  record Fill(Paint paint, Color ink, String text) {}

  /** What stands at a place. */
  record Cell(int row, int column, Fill fill) {}

  int height() {
    int longest = columns.stream().mapToInt(String::length).max().orElse(0);
    return rows.size() * ROW_HEIGHT + Math.min(LONGEST_COLUMN, longest) * LETTER_WIDTH + 20;
  }

  void paint(Graphics2D graphics, Rectangle2D area) {
    Look.chart(plot()).draw(graphics, area);
  }

  private XYPlot plot() {
    var data = new DefaultXYZDataset();
    data.addSeries(
        "",
        new double[][] {
          cells.stream().mapToDouble(Cell::column).toArray(),
          cells.stream().mapToDouble(Cell::row).toArray(),
          IntStream.range(0, cells.size()).mapToDouble(i -> i).toArray()
        });
    var blocks = new XYBlockRenderer();
    blocks.setBlockAnchor(RectangleAnchor.CENTER);
    blocks.setBlockWidth(0.96);
    blocks.setBlockHeight(0.92);
    blocks.setPaintScale(new ByNumber());
    var plot = new XYPlot(data, across(), down(), blocks);
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    Look.plain(plot).setRangeGridlinesVisible(false);
    for (Cell cell : cells) {
      if (!cell.fill().text().isEmpty()) {
        var text = new XYTextAnnotation(cell.fill().text(), cell.column(), cell.row());
        text.setFont(NUMBERS);
        text.setPaint(cell.fill().ink());
        plot.addAnnotation(text);
      }
    }
    return plot;
  }

  private SymbolAxis across() {
    SymbolAxis axis = axis(columns.stream().map(name -> Text.line(name, LONGEST_COLUMN)).toList());
    axis.setVerticalTickLabels(true);
    return axis;
  }

  private SymbolAxis down() {
    SymbolAxis axis = axis(rows.stream().map(name -> Text.tail(name, LONGEST_ROW)).toList());
    axis.setInverted(true);
    return axis;
  }

  private static SymbolAxis axis(List<String> names) {
    SymbolAxis axis = Look.plain(new SymbolAxis(null, names.toArray(String[]::new)));
    axis.setTickLabelFont(NAMES);
    axis.setGridBandsVisible(false);
    axis.setTickMarkStroke(new BasicStroke(0));
    axis.setTickMarksVisible(false);
    // By itself it leaves out names that do not fit, and with them what their row is.
    axis.setAutoTickUnitSelection(false);
    axis.setRange(-0.5, names.size() - 0.5);
    return axis;
  }

  /** The value of a block is the number of its cell. */
  private final class ByNumber implements PaintScale {
    @Override
    public double getLowerBound() {
      return 0;
    }

    @Override
    public double getUpperBound() {
      return cells.size();
    }

    @Override
    public Paint getPaint(double value) {
      return cells.get((int) value).fill().paint();
    }
  }
}
