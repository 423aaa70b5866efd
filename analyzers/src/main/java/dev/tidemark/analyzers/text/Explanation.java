package dev.tidemark.analyzers.text;

import java.util.List;

/**
 * Tells comments that say something to a reader from those that only speak to a tool or to none.
 */
final class Explanation {
  private static final int FEWEST_WORDS = 2;

  /** What comments for tools begin with, in lower case. */
  private static final List<String> DIRECTIVES =
      List.of(
          "noqa",
          "nosec",
          "nosonar",
          "noinspection",
          "type:",
          "pylint:",
          "pyright:",
          "mypy:",
          "ruff:",
          "flake8:",
          "isort:",
          "fmt:",
          "yapf:",
          "pragma",
          "checkstyle",
          "cpd-o",
          "spotless:",
          "@formatter",
          "$non-nls",
          "suppress",
          "language=",
          "region",
          "endregion",
          "tidemark:");

  private Explanation() {}

  static boolean isIn(Comment comment) {
    return comment.words().stream().anyMatch(Explanation::saysSomething);
  }

  /** Whether one line of a comment has words for a reader: neither a directive nor code. */
  private static boolean saysSomething(String line) {
    return words(line) >= FEWEST_WORDS && !isDirective(line) && !looksLikeCode(line);
  }

  static boolean isDirective(String line) {
    return DIRECTIVES.stream().anyMatch(d -> line.regionMatches(true, 0, d, 0, d.length()));
  }

  private static boolean looksLikeCode(String line) {
    int last = line.isEmpty() ? 0 : line.charAt(line.length() - 1);
    return last == ';' || last == '{' || last == '}' || isCallOrAssignment(line);
  }

  // One name, perhaps dotted, with brackets or an equals sign right after it.
  private static boolean isCallOrAssignment(String line) {
    int end = 0;
    while (end < line.length()
        && (Character.isJavaIdentifierPart(line.charAt(end)) || line.charAt(end) == '.')) {
      end++;
    }
    boolean call = end > 0 && line.startsWith("(", end) && line.endsWith(")");
    return call || (end > 0 && line.startsWith(" = ", end));
  }

  // Scripts without case, such as Chinese, write no space between words: each letter is one.
  private static int words(String line) {
    int words = 0;
    int letters = 0;
    for (int i = 0; i < line.length() && words < FEWEST_WORDS; i++) {
      char c = line.charAt(i);
      if (!Character.isLetter(c)) {
        letters = 0;
      } else if (!Character.isLowerCase(c) && !Character.isUpperCase(c)) {
        words++;
      } else if (++letters == 2) {
        words++;
      }
    }
    return words;
  }
}
