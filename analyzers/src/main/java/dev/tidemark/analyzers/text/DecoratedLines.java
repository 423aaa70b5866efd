package dev.tidemark.analyzers.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines from the first decorator or annotation of a declaration to the line where the
 * declaration itself begins.
 *
 * <p>Found by reading brackets and strings alone, which both languages write alike; a decorator
 * that is no dotted name with brackets after it ends the search, and so does a modifier or return
 * type with a line for itself.
 */
final class DecoratedLines {
  private static final char END = '\0';

  private final TextFile file;
  private int line;
  private int index;

  private DecoratedLines(TextFile file, int line) {
    this.file = file;
    this.line = line;
  }

  /** That line and, if it begins with decorators, those down to what they decorate. */
  static List<Integer> from(int line, TextFile file) {
    var cursor = new DecoratedLines(file, line);
    while (cursor.skipSpace() && cursor.atDecorator()) {
      cursor.skipDecorator();
    }
    int last = Math.min(cursor.line, file.lines().size());
    return IntStream.rangeClosed(line, last).boxed().toList();
  }

  private boolean atDecorator() {
    return here() == '@' && !text().startsWith("@interface", index);
  }

  private void skipDecorator() {
    index++;
    while (here() != END && (Character.isJavaIdentifierPart(here()) || here() == '.')) {
      index++;
    }
    int after = index;
    while (after < text().length() && text().charAt(after) == ' ') {
      after++;
    }
    if (after < text().length() && text().charAt(after) == '(') {
      index = after;
      skipBrackets();
    }
  }

  private void skipBrackets() {
    int depth = 0;
    do {
      char c = here();
      if (c == '"' || c == '\'') {
        skipString(c);
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
      index++;
    } while (depth > 0 && skipSpace());
  }

  private void skipString(char quote) {
    index++;
    while (index < text().length() && here() != quote) {
      index += here() == '\\' ? 2 : 1;
    }
  }

  /** To the next character of code, over lines that hold none; false at the end of the file. */
  private boolean skipSpace() {
    while (line <= file.lines().size()) {
      while (Character.isWhitespace(here())) {
        index++;
      }
      if (index < text().length() && !atComment()) {
        return true;
      }
      line = file.nextCodeLine(line + 1);
      index = 0;
    }
    return false;
  }

  private boolean atComment() {
    return here() == '#' || text().startsWith("//", index) || text().startsWith("/*", index);
  }

  private char here() {
    return index < text().length() ? text().charAt(index) : END;
  }

  private String text() {
    return line <= file.lines().size() ? file.lines().get(line - 1) : "";
  }
}
