package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.ParserCallbacks.ErrorType;

/** The first place at which a text is not Python, on its way out of the parser. */
final class SyntaxFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final int line;
  private final int column;

  /**
   * @param column from 0, in code points
   */
  SyntaxFault(ErrorType type, int line, int column, String message) {
    super(message, null, false, false);
    this.type = type;
    this.line = line;
    this.column = column;
  }

  ErrorType type() {
    return type;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
