package dev.tidemark.notebooks;

import java.time.LocalDate;
import java.util.List;

/**
 * Draws answers. What a picture shows is told by the order of the columns, so that a query says it
 * all; names of columns become labels.
 */
public final class Draw {
  private Draw() {}

  /**
   * A small chart over time for each name, each with its own scale.
   *
   * @param answer date, name, value and, if sums may be partial, whether this one is
   * @param ruleChanges dates from which other rules were in force
   */
  public static Picture panels(String title, Answer answer, List<LocalDate> ruleChanges) {
    return Panels.picture(title, answer, ruleChanges);
  }

  /**
   * Lines over time on one scale; with more than seven, each on its own.
   *
   * @param answer as for {@link #panels}
   */
  public static Picture lines(String title, Answer answer, List<LocalDate> ruleChanges) {
    return Lines.picture(title, answer, ruleChanges);
  }

  /**
   * Coloured cells, the darker the greater. A null is hatched; where there is no row, it is white.
   *
   * @param answer row, column, value; both kinds of names are drawn in the order in which they come
   */
  public static Picture heatMap(String title, Answer answer) {
    return HeatMap.picture(title, answer);
  }

  /**
   * Coloured cells, a colour for each word.
   *
   * @param answer row, column, word; as for {@link #heatMap}
   */
  public static Picture states(String title, Answer answer) {
    return States.picture(title, answer);
  }

  /**
   * Areas within areas.
   *
   * @param answer name of the outer area, name of the inner one, its size, and the value that
   *     colours it
   */
  public static Picture treeMap(String title, Answer answer) {
    return TreeMapChart.picture(title, answer);
  }

  /**
   * From one total to another.
   *
   * @param answer name, amount: the first and the last are totals, what stands between leads from
   *     one to the other
   */
  public static Picture waterfall(String title, Answer answer) {
    return Waterfall.picture(title, answer);
  }

  /**
   * Stacked bars; what is negative goes the other way.
   *
   * @param answer date or name, name of the part, value; upright for dates, else lying
   */
  public static Picture bars(String title, Answer answer) {
    return Bars.picture(title, answer);
  }

  /**
   * A point for each row; those of which both values are great are named.
   *
   * @param answer name, value across, value up
   */
  public static Picture scatter(String title, Answer answer) {
    return Scatter.picture(title, answer);
  }
}
