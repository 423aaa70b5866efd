package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.ParserCallbacks.ErrorType;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;

/**
 * Keeps numbers from the parser that it would read for minutes: its time grows with the square of
 * their digits. CPython, too, refuses decimal integers of more than 4,300 digits, though not those
 * of another base. Floats are read fast.
 */
final class LongNumbers {
  private static final int MOST_DIGITS = 4300;

  private LongNumbers() {}

  /**
   * @throws SyntaxFault if the text holds such a number outside of its strings and comments
   */
  static void refuse(String text) {
    if (!hasLongRun(text)) {
      return;
    }
    Tokenizer tokens = Grammar.tokens(text);
    for (Token token = tokens.next(); Grammar.isInside(token); token = tokens.next()) {
      if (token.type == Token.Kind.NUMBER && token.endOffset - token.startOffset > MOST_DIGITS) {
        refuse(token, tokens.getTokenCodePoints(token).toJavaString());
      }
    }
  }

  private static void refuse(Token token, String number) {
    boolean decimal = number.chars().allMatch(c -> c == '_' || (c >= '0' && c <= '9'));
    if (decimal || isIntegerOfAnotherBase(number)) {
      throw new SyntaxFault(
          decimal ? ErrorType.Value : ErrorType.System,
          token.sourceRange.startLine,
          token.sourceRange.startColumn,
          "a number of " + number.length() + " digits; no more than " + MOST_DIGITS + " are read");
    }
  }

  private static boolean isIntegerOfAnotherBase(String number) {
    return number.charAt(0) == '0' && "xXoObB".indexOf(number.charAt(1)) >= 0;
  }

  // A run longer than the step covers one of the characters that are looked at.
  private static boolean hasLongRun(String text) {
    for (int i = MOST_DIGITS; i < text.length(); i += MOST_DIGITS) {
      int from = i;
      while (from > 0 && isDigit(text.charAt(from - 1))) {
        from--;
      }
      int to = i;
      while (to < text.length() && isDigit(text.charAt(to))) {
        to++;
      }
      if (to - from > MOST_DIGITS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return Character.digit(c, 16) >= 0 || c == '_';
  }
}
