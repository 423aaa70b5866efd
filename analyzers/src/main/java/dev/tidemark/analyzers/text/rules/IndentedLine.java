package dev.tidemark.analyzers.text.rules;

import dev.tidemark.analyzers.text.TextFile;
import java.util.ArrayList;
import java.util.List;

/** A line on which a statement or declaration begins, some way in. */
record IndentedLine(int line, Style style) {

  /** What the white space before the first word is made of. */
  enum Style {
    TABS("tabs"),
    SPACES("spaces"),
    SPACE_BEFORE_TAB("a space before a tab");

    private final String words;

    Style(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Those of the file, in the order of lines. */
  static List<IndentedLine> of(TextFile file) {
    var found = new ArrayList<IndentedLine>();
    for (int line = 1; line <= file.lines().size(); line++) {
      String text = file.lines().get(line - 1);
      if (file.beginsLogicalLine(line) && (text.startsWith(" ") || text.startsWith("\t"))) {
        found.add(new IndentedLine(line, style(text)));
      }
    }
    return found;
  }

  /** Tabs or spaces, whichever more lines use; if as many, what the first line uses. */
  static Style usual(List<IndentedLine> lines) {
    int tabs = 0;
    int spaces = 0;
    for (IndentedLine line : lines) {
      tabs += line.style() == Style.TABS ? 1 : 0;
      spaces += line.style() == Style.SPACES ? 1 : 0;
    }
    boolean tabFirst = !lines.isEmpty() && lines.get(0).style() == Style.TABS;
    return tabs > spaces || (tabs == spaces && tabFirst) ? Style.TABS : Style.SPACES;
  }

  private static Style style(String text) {
    int tabs = 0;
    while (tabs < text.length() && text.charAt(tabs) == '\t') {
      tabs++;
    }
    int end = tabs;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    if (end > tabs && end < text.length() && text.charAt(end) == '\t') {
      return Style.SPACE_BEFORE_TAB;
    }
    return tabs > 0 ? Style.TABS : Style.SPACES;
  }
}
