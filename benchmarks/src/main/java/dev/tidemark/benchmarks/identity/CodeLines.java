package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a file, and where in them an edit changes layout or a comment and no code. */
final class CodeLines {
  private static final String TRIPLE = "\"\"\"";
  private static final List<String> PYTHON_STRINGS = List.of(TRIPLE, "'''", "\"", "'");
  private static final List<String> JAVA_STRINGS = List.of(TRIPLE, "\"", "'");

  private final boolean python;
  private final List<String> lines;
  private final boolean[] fresh;
  private final boolean[] quoted;
  private final boolean[] open;
  private final int[] comments;

  private String string;
  private boolean block;
  private int depth;

  private CodeLines(String text, Language language) {
    this.python = language == Language.PYTHON;
    this.lines = List.of(text.split("\n", -1));
    this.fresh = new boolean[lines.size()];
    this.quoted = new boolean[lines.size()];
    this.open = new boolean[lines.size()];
    this.comments = new int[lines.size()];
    Arrays.fill(comments, -1);
  }

  static CodeLines of(String text, Language language) {
    CodeLines read = new CodeLines(text, language);
    boolean continued = false;
    for (int i = 0; i < read.lines.size(); i++) {
      read.quoted[i] = read.string != null;
      read.fresh[i] = read.string == null && !read.block && read.depth == 0 && !continued;
      read.read(i);
      continued = read.lines.get(i).endsWith("\\");
      read.open[i] = read.string != null || read.block || continued;
    }
    return read;
  }

  private void read(int number) {
    String line = lines.get(number);
    int at = 0;
    while (at < line.length()) {
      if (block) {
        int end = line.indexOf("*/", at);
        block = end < 0;
        at = block ? line.length() : end + 2;
      } else if (string != null) {
        at = inString(line, at);
      } else if (line.startsWith(python ? "#" : "//", at)) {
        comments[number] = at;
        return;
      } else {
        at = inCode(line, at);
      }
    }
    if (string != null && string.length() == 1 && !line.endsWith("\\")) {
      string = null;
    }
  }

  private int inString(String line, int at) {
    if (line.charAt(at) == '\\') {
      return at + 2;
    }
    if (line.startsWith(string, at)) {
      int end = at + string.length();
      string = null;
      return end;
    }
    return at + 1;
  }

  private int inCode(String line, int at) {
    if (!python && line.startsWith("/*", at)) {
      block = true;
      return at + 2;
    }
    for (String quote : python ? PYTHON_STRINGS : JAVA_STRINGS) {
      if (line.startsWith(quote, at)) {
        string = quote;
        return at + quote.length();
      }
    }
    char c = line.charAt(at);
    if (c == '(' || (python && (c == '[' || c == '{'))) {
      depth++;
    } else if (c == ')' || (python && (c == ']' || c == '}'))) {
      depth--;
    }
    return at + 1;
  }

  int size() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index);
  }

  /** A copy to change. */
  List<String> copy() {
    return new ArrayList<>(lines);
  }

  boolean blank(int index) {
    return lines.get(index).isBlank();
  }

  /** Whether a statement may begin with the line. */
  boolean fresh(int index) {
    return fresh[index];
  }

  /** Whether the line begins within a string. */
  boolean quoted(int index) {
    return quoted[index];
  }

  /** Whether a string, a comment or a continued line goes on after the line. */
  boolean open(int index) {
    return open[index];
  }

  /** Where a comment begins that ends with the line; -1 if there is none. */
  int comment(int index) {
    return comments[index];
  }

  /** Whether there is nothing on the line but such a comment. */
  boolean onlyComment(int index) {
    return comments[index] >= 0 && lines.get(index).substring(0, comments[index]).isBlank();
  }
}
