package dev.tidemark.notebooks;

import java.util.List;
import java.util.Objects;

/** A grid whose cells are the darker, the greater their value. */
final class HeatMap {
  /** With more columns there is no room for numbers. */
  private static final int MOST_NUMBERED = 26;

  private HeatMap() {}

  static Picture picture(String title, Answer answer) {
    if (answer.isEmpty()) {
      return Picture.empty(title);
    }
    var cells = new GridCells(answer);
    List<Double> known =
        cells.values().stream()
            .filter(Objects::nonNull)
            .map(value -> ((Number) value).doubleValue())
            .toList();
    ColourScale scale = ColourScale.over(known);
    boolean numbered = cells.columns().size() <= MOST_NUMBERED;
    Grid grid = cells.grid(value -> look((Number) value, scale, numbered));
    Legend legend = scale.legend(Text.words(answer.columns().get(2)));
    if (known.size() < cells.values().size()) {
      legend = legend.and(Look.hatching(), "unknown");
    }
    return new Picture(title, legend, grid.height(), grid::paint, cells.notes());
  }

  private static Grid.Fill look(Number value, ColourScale scale, boolean numbered) {
    if (value == null) {
      return new Grid.Fill(Look.hatching(), Look.INK, "");
    }
    double number = value.doubleValue();
    String text = numbered ? Text.brief(number) : "";
    return new Grid.Fill(scale.of(number), scale.inkOn(number), text);
  }
}
