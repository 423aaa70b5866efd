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
}
