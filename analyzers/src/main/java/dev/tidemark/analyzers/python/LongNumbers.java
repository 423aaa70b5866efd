package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.ParserCallbacks.ErrorType;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import java.util.regex.Pattern;

/**
 * Keeps numbers from the parser that it would read for minutes: its time grows with the square of
 * their digits. CPython refuses decimal integers of more than 4,300 digits.
 */
final class LongNumbers {
  private static final int MOST_DIGITS = 4300;
  private static final Pattern SUSPECT = Pattern.compile("[0-9a-fA-F_]{4301}");

  private LongNumbers() {}

  /**
   * @throws SyntaxFault if the text holds such a number outside of its strings and comments
   */
  static void refuse(String text) {
    if (!SUSPECT.matcher(text).find()) {
      return;
    }
    Tokenizer tokens = Grammar.tokens(text);
    for (Token token = tokens.next(); Grammar.isInside(token); token = tokens.next()) {
      int length = token.endOffset - token.startOffset;
      if (token.type == Token.Kind.NUMBER && length > MOST_DIGITS) {
        throw new SyntaxFault(
            ErrorType.Value,
            token.sourceRange.startLine,
            token.sourceRange.startColumn,
            "a number of " + length + " digits; " + MOST_DIGITS + " are allowed");
      }
    }
  }
}
