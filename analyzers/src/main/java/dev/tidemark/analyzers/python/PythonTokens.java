package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.text.TokenStream;
import java.util.HashMap;
import java.util.Map;

/** Cuts the tokens of a file into units, as {@link TokenStream} has them. */
final class PythonTokens {
  /** Beyond the codes of signs, which are made of three characters at most. */
  private static final int FIRST_KEYWORD = 1 << 24;

  private static final Map<String, Integer> KEYWORDS = keywords();

  private final TokenStream stream = new TokenStream(KEYWORDS);
  private int indentation;
  private boolean first = true;
  private boolean gap;
  private boolean afterString;

  private static Map<String, Integer> keywords() {
    String words =
        "and as assert async await break class continue def del elif else except finally for from"
            + " global if import in is lambda nonlocal not or pass raise return try while with"
            + " yield";
    var codes = new HashMap<String, Integer>();
    for (String word : words.split(" ", -1)) {
      codes.put(word, FIRST_KEYWORD + codes.size());
    }
    return Map.copyOf(codes);
  }

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
    char c = word.charAt(0);
    if (c <= '9' || (c <= 'T' && isConstant(word))) {
      stream.addLiteral(line);
    } else {
      stream.addWord(word, line);
    }
  }

  private static boolean isConstant(String word) {
    return word.equals("True") || word.equals("False") || word.equals("None");
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
