package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file of models with those that continue it, cut into words.
 *
 * @param number of its first line, from 1
 * @param indent how far; 0 of blocks
 * @param words with the marks {@code , : ;} as words of their own; texts keep their quotes
 */
record Line(String file, int number, int indent, List<String> words) {
  boolean member() {
    return indent > 0;
  }

  LibraryFault fault(String problem) {
    return new LibraryFault(file, number, problem);
  }

  /** All lines that say something, in order. */
  static List<Line> of(LibraryText file) {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (String text : file.text().split("\n", -1)) {
      number++;
      var words = new ArrayList<String>();
      cut(file.name(), number, text, words);
      if (words.isEmpty()) {
        continue;
      }
      int indent = indentOf(text);
      Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last != null && last.isContinuedBy(indent, words)) {
        last.words.addAll(words);
      } else {
        lines.add(new Line(file.name(), number, indent, words));
      }
    }
    return lines;
  }

  private static int indentOf(String text) {
    int indent = 0;
    while (text.charAt(indent) == ' ' || text.charAt(indent) == '\t') {
      indent++;
    }
    return indent;
  }

  /** Behind a member every line that is indented more; behind a block only where it is not done. */
  private boolean isContinuedBy(int indentOfNext, List<String> next) {
    String end = words.get(words.size() - 1);
    boolean open = end.equals(",") || end.equals(":") || next.get(0).equals(";");
    return indentOfNext > indent && (member() || open);
  }

  private static void cut(String file, int number, String text, List<String> words) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        return;
      }
      if (c == ' ' || c == '\t' || c == '\r') {
        at++;
        continue;
      }
      int end = isMark(c) ? at + 1 : endOfWord(text, at);
      if (end < 0) {
        throw new LibraryFault(file, number, "a text is not closed: expected a \" before its end");
      }
      words.add(text.substring(at, end));
      at = end;
    }
  }

  private static boolean isMark(char c) {
    return c == ',' || c == ':' || c == ';';
  }

  /** Past the word, of which quoted texts are a part; -1 if a quote is not closed. */
  private static int endOfWord(String text, int from) {
    boolean quoted = false;
    int at = from;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ' ' || c == '\t' || c == '\r' || isMark(c))) {
        break;
      }
    }
    return quoted ? -1 : Math.min(at, text.length());
  }
}
