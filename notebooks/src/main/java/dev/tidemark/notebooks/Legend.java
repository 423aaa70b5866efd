package dev.tidemark.notebooks;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What the colours of a picture mean: a row of swatches above the drawing. */
record Legend(List<Entry> entries) {
  static final Legend NONE = new Legend(List.of());

  private static final int SWATCH = 11;
  private static final int GAP = 16;
  private static final int LONGEST = 40;

  record Entry(Paint paint, String label) {}

  Legend {
    entries = List.copyOf(entries);
  }

  /** Names in the order of their colours. */
  static Legend of(List<String> names) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < names.size(); i++) {
      entries.add(new Entry(Palette.of(names.get(i), i), Text.words(names.get(i))));
    }
    return new Legend(entries);
  }

  Legend and(Paint paint, String label) {
    var more = new ArrayList<>(entries);
    more.add(new Entry(paint, label));
    return new Legend(more);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** In words, for those who do not see it. */
  String text() {
    return String.join(", ", entries.stream().map(Entry::label).toList());
  }

  void paint(Graphics2D graphics, int left, int top) {
    graphics.setFont(Look.letters(11));
    int at = left;
    for (Entry entry : entries) {
      var swatch = new Rectangle2D.Double(at, top, SWATCH, SWATCH);
      graphics.setPaint(entry.paint());
      graphics.fill(swatch);
      graphics.setColor(Look.GRID.darker());
      graphics.draw(swatch);
      graphics.setColor(Look.INK);
      String label = Text.line(entry.label(), LONGEST);
      graphics.drawString(label, at + SWATCH + 5, top + SWATCH - 1);
      at += SWATCH + 5 + graphics.getFontMetrics().stringWidth(label) + GAP;
    }
  }
}
