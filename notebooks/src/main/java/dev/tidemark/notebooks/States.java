package dev.tidemark.notebooks;

import java.awt.Paint;
import java.util.LinkedHashMap;

/** A grid whose cells are words, each with a colour of its own. */
final class States {
  private States() {}

  static Picture picture(String title, Answer answer) {
    if (answer.isEmpty()) {
      return Picture.empty(title);
    }
    var cells = new GridCells(answer);
    var paints = new LinkedHashMap<String, Paint>();
    cells.values().stream()
        .map(Text::said)
        .distinct()
        .sorted()
        .forEach(word -> paints.put(word, Palette.of(word, paints.size())));
    Grid grid = cells.grid(value -> new Grid.Fill(paints.get(Text.said(value)), Look.INK, ""));
    Legend legend =
        new Legend(
            paints.entrySet().stream()
                .map(each -> new Legend.Entry(each.getValue(), Text.words(each.getKey())))
                .toList());
    return new Picture(title, legend, grid.height(), grid::paint, cells.notes());
  }
}
