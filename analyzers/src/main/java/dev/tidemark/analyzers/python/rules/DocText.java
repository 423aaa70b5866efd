package dev.tidemark.analyzers.python.rules;

import java.util.List;

/** The lines of a documentation string, counted from 0, and how they are laid out. */
final class DocText {
  private static final String QUOTES = "\"\"\"";

  private final List<String> lines;

  /**
   * @param lines quotes included
   */
  DocText(List<String> lines) {
    this.lines = lines;
  }

  int size() {
    return lines.size();
  }

  /** A line without the space around it. */
  String text(int i) {
    return lines.get(i).strip();
  }

  /** Whether a field in the style of Sphinx begins there. */
  boolean isField(int i) {
    return text(i).startsWith(":");
  }

  /** What stands below a title or field that has no text of its own; "" at the end. */
  String continued(int i) {
    return i + 1 < lines.size() ? text(i + 1).replace(QUOTES, "") : "";
  }

  /** Whether a title in the style of NumPy stands there. */
  boolean isUnderlined(int i) {
    String line = i + 1 < lines.size() ? text(i + 1) : "";
    return line.length() >= 3 && line.chars().allMatch(c -> c == '-');
  }

  boolean isBlank(int i) {
    return lines.get(i).isBlank() || text(i).equals(QUOTES);
  }

  int indent(int i) {
    String line = lines.get(i);
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }
}
