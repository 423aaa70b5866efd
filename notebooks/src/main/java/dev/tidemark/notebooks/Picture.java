package dev.tidemark.notebooks;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A drawing with its title above and notes on how to read it below; shown at the end of a cell. */
public final class Picture {
  public static final int WIDTH = 960;

  /** Dots for each point, so that it is sharp on screens of today. */
  private static final int SCALE = 2;

  private static final int MARGIN = 8;
  private static final int TITLE_HEIGHT = 26;
  private static final int LEGEND_HEIGHT = 20;
  private static final int NOTE_HEIGHT = 16;
  private static final Font TITLE = Look.boldLetters(15);
  private static final Font NOTE = Look.letters(11);

  private final String title;
  private final Legend legend;
  private final int bodyHeight;
  private final Body body;
  private final List<String> notes;

  /** What is drawn between title and notes. */
  interface Body {
    void paint(Graphics2D graphics, Rectangle2D area);
  }

  Picture(String title, Legend legend, int bodyHeight, Body body, List<String> notes) {
    this.title = Text.line(title, 110);
    this.legend = legend;
    this.bodyHeight = bodyHeight;
    this.body = body;
    this.notes = List.copyOf(notes);
  }

  /** What is shown of an answer without rows. */
  static Picture empty(String title) {
    return new Picture(
        title, Legend.NONE, 0, (graphics, area) -> {}, List.of("There is nothing to draw yet."));
  }

  public int height() {
    return top() + bodyHeight + NOTE_HEIGHT * notes.size() + MARGIN;
  }

  /** Where the drawing begins. */
  private int top() {
    return MARGIN + TITLE_HEIGHT + (legend.isEmpty() ? 0 : LEGEND_HEIGHT);
  }

  /** Title, legend and notes, for those who do not see the picture. */
  public String text() {
    var lines = new ArrayList<String>();
    lines.add(title);
    if (!legend.isEmpty()) {
      lines.add(legend.text());
    }
    lines.addAll(notes);
    return String.join("\n", lines);
  }

  public byte[] png() {
    var image = new BufferedImage(WIDTH * SCALE, height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paint(graphics);
    graphics.dispose();
    return Png.of(image);
  }

  private void paint(Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height());
    graphics.setColor(Look.INK);
    graphics.setFont(TITLE);
    graphics.drawString(title, MARGIN, MARGIN + 16);
    legend.paint(graphics, MARGIN, MARGIN + TITLE_HEIGHT);
    body.paint(graphics, new Rectangle2D.Double(MARGIN, top(), WIDTH - 2.0 * MARGIN, bodyHeight));
    graphics.setColor(Look.FAINT_INK);
    graphics.setFont(NOTE);
    int line = top() + bodyHeight;
    for (String note : notes) {
      line += NOTE_HEIGHT;
      graphics.drawString(note, MARGIN, line);
    }
  }
}
