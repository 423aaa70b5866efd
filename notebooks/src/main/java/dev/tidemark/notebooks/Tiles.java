package dev.tidemark.notebooks;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rectangle into tiles of given sizes, as nearly square as can be (Bruls and others, 2000).
 */
final class Tiles {
  private final List<Rectangle2D> cut = new ArrayList<>();
  private double left;
  private double top;
  private double width;
  private double height;

  private Tiles(Rectangle2D area) {
    left = area.getX();
    top = area.getY();
    width = area.getWidth();
    height = area.getHeight();
  }

  /**
   * One rectangle for each size, in the same order.
   *
   * @param sizes above 0, the greatest first
   */
  static List<Rectangle2D> cut(Rectangle2D area, List<Double> sizes) {
    double sum = sizes.stream().mapToDouble(Double::doubleValue).sum();
    double scale = area.getWidth() * area.getHeight() / sum;
    var tiles = new Tiles(area);
    var row = new ArrayList<Double>();
    for (double size : sizes) {
      double next = size * scale;
      if (!row.isEmpty() && tiles.worst(row, next) > tiles.worst(row, 0)) {
        tiles.lay(row);
        row.clear();
      }
      row.add(next);
    }
    tiles.lay(row);
    return List.copyOf(tiles.cut);
  }

  /** The greatest ratio of sides in a row along the shorter side, with one more tile if above 0. */
  private double worst(List<Double> row, double more) {
    double sum = row.stream().mapToDouble(Double::doubleValue).sum() + more;
    double least = more > 0 ? more : row.get(row.size() - 1);
    double side = Math.min(width, height);
    double thick = sum / side;
    return Math.max(thick * thick / least, row.get(0) / (thick * thick));
  }

  private void lay(List<Double> row) {
    double sum = row.stream().mapToDouble(Double::doubleValue).sum();
    boolean upright = width >= height;
    double thick = sum / Math.min(width, height);
    double at = upright ? top : left;
    for (double each : row) {
      double length = each / thick;
      cut.add(
          upright
              ? new Rectangle2D.Double(left, at, thick, length)
              : new Rectangle2D.Double(at, top, length, thick));
      at += length;
    }
    if (upright) {
      left += thick;
      width -= thick;
    } else {
      top += thick;
      height -= thick;
    }
  }
}
