package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.text.TokenStream;
import java.util.Set;

/** Cuts the tokens of a file into units, as {@link TokenStream} has them. */
final class PythonTokens {
  private static final Set<String> CONSTANTS = Set.of("True", "False", "None");
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private final TokenStream stream = new TokenStream();
  private int indentation;
  private boolean first = true;
  private boolean gap;
  private boolean afterString;

  /** The signs that begin there and make one token; a sign that is no part of Python is one. */
  static int lengthOfSign(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    boolean doubled = c == next && (c == '*' || c == '/' || c == '<' || c == '>');
    if (doubled) {
      return third == '=' ? 3 : 2;
    }
    if (c == '.' && next == '.' && third == '.') {
      return 3;
    }
    boolean assigns = next == '=' && "+-*/%@&|^<>=!:".indexOf(c) >= 0;
    return assigns || (c == '-' && next == '>') ? 2 : 1;
  }

  /**
   * Begins a logical line.
   *
   * @param newIndentation of its first token, in characters
   */
  void beginLine(int newIndentation) {
    indentation = newIndentation;
  }

  /** Ends a logical line; does nothing if it has no token. */
  void endLine() {
    if (gap) {
      stream.endGap();
    } else {
      stream.endUnit(indentation);
    }
    first = true;
    gap = false;
    afterString = false;
  }

  void addSign(String text, int at, int length, int line) {
    int code = 0;
    for (int i = at; i < at + length; i++) {
      code = (code << 8) | (text.charAt(i) & 0xff);
    }
    stream.addFixed(code, line);
    first = false;
    afterString = false;
  }

  void addWord(String word, int line) {
    if (first) {
      gap = word.equals("import") || word.equals("from");
      first = false;
    }
    afterString = false;
    if (Character.isDigit(word.charAt(0)) || CONSTANTS.contains(word)) {
      stream.addLiteral(line);
    } else if (KEYWORDS.contains(word)) {
      stream.addFixed(word.hashCode(), line);
    } else {
      stream.addName(word, line);
    }
  }

  /** A string; strings side by side are one. */
  void addString(int firstLine, int lastLine) {
    first = false;
    if (!afterString) {
      stream.addLiteral(firstLine);
    }
    stream.reach(lastLine);
    afterString = true;
  }

  /** All that was added. */
  TokenStream stream() {
    endLine();
    return stream;
  }
}
