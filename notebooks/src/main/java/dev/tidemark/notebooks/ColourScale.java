package dev.tidemark.notebooks;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From white at 0 to dark at what only one value in twenty exceeds, so that one outlier does not
 * make all others look alike: blue, and where there are values on both sides of 0, blue below and
 * orange above, which every kind of eye tells apart. Colours grow with the root of the value, since
 * most are small.
 */
final class ColourScale {
  private static final List<Color> BLUES =
      colours(0xf7fbff, 0xc6dbef, 0x6baed6, 0x2171b5, 0x08306b);
  private static final List<Color> ORANGES =
      colours(0xfffaf5, 0xfdd0a2, 0xfd8d3c, 0xd94801, 0x7f2704);
  private static final double SHARE = 0.95;
  private static final int LEGEND_STEPS = 4;

  /** As bright as this or less, of 255, takes white letters. */
  private static final double DARK = 110;

  private final double top;
  private final boolean twoSided;

  private ColourScale(double top, boolean twoSided) {
    this.top = top;
    this.twoSided = twoSided;
  }

  private static List<Color> colours(int... codes) {
    return Arrays.stream(codes).mapToObj(Color::new).toList();
  }

  static ColourScale over(List<Double> values) {
    List<Double> sizes = values.stream().map(Math::abs).filter(size -> size > 0).sorted().toList();
    double top = sizes.isEmpty() ? 1 : sizes.get((int) Math.ceil((sizes.size() - 1) * SHARE));
    return new ColourScale(top, values.stream().anyMatch(value -> value < 0));
  }

  private double share(double value) {
    return Math.sqrt(Math.min(1, Math.abs(value) / top));
  }

  Color of(double value) {
    List<Color> steps = twoSided && value > 0 ? ORANGES : BLUES;
    double place = share(value) * (steps.size() - 1);
    int below = Math.min(steps.size() - 2, (int) place);
    return between(steps.get(below), steps.get(below + 1), place - below);
  }

  private static Color between(Color from, Color to, double share) {
    return new Color(
        between(from.getRed(), to.getRed(), share),
        between(from.getGreen(), to.getGreen(), share),
        between(from.getBlue(), to.getBlue(), share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }

  /** What can be read on the colour of a value. */
  Color inkOn(double value) {
    Color colour = of(value);
    double grey = 0.3 * colour.getRed() + 0.59 * colour.getGreen() + 0.11 * colour.getBlue();
    return grey < DARK ? Color.WHITE : value == 0 ? Look.FAINT_INK : Look.INK;
  }

  /**
   * Some values with their colours.
   *
   * @param unit what the values are, as words
   */
  Legend legend(String unit) {
    var entries = new ArrayList<Legend.Entry>();
    for (int i = twoSided ? -LEGEND_STEPS : 0; i <= LEGEND_STEPS; i++) {
      double share = (double) i / LEGEND_STEPS;
      double value = Math.signum(i) * share * share * top;
      String end = i == LEGEND_STEPS ? " or more" : i == -LEGEND_STEPS ? " or less" : "";
      String label = i == 0 ? "0 " + unit : Text.number(value) + end;
      entries.add(new Legend.Entry(of(value), label));
    }
    return new Legend(entries);
  }
}
