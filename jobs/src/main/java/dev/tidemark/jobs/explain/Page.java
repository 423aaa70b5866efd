package dev.tidemark.jobs.explain;

import dev.tidemark.jobs.trend.Grid;
import java.util.List;

/** What is written so far: paragraphs with an empty line between them. */
final class Page {
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Page(Style style) {
    this.style = style;
  }

  Style style() {
    return style;
  }

  /** What the page is about. */
  void head(List<String> lines) {
    lines.forEach(
        line -> text.append(style.plain(line)).append(style == Style.MARKDOWN ? "\n\n" : "\n"));
  }

  /** Begins a paragraph; "" if it has no title. */
  void begin(String title) {
    if (!text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    text.append(title.isEmpty() ? "" : style.title(title));
  }

  /**
   * An item of a list, in the style already.
   *
   * @param level how deep, from 0
   */
  void line(int level, String line) {
    text.append(style.line(level, line));
  }

  void table(Grid grid) {
    text.append(style.table(grid));
    if (style == Style.MARKDOWN) {
      text.append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
