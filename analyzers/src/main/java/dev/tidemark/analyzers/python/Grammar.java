package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import java.util.EnumSet;

/** CPython's grammar, as GraalPy ported it. */
final class Grammar {
  /** The minor version of Python 3 up to which syntax is accepted. */
  private static final int FEATURE_VERSION = 13;

  private static final ParserCallbacks FAULTS =
      new ParserCallbacks() {
        @Override
        public void safePointPoll() {}

        @Override
        public RuntimeException reportIncompleteSource(int line) {
          return new SyntaxFault(ErrorType.Syntax, line, 0, "the text ends too early");
        }

        @Override
        public RuntimeException onError(ErrorType type, SourceRange range, String message) {
          return new SyntaxFault(type, range.startLine, range.startColumn, message);
        }

        @Override
        public void onWarning(WarningType type, SourceRange range, String message) {}
      };

  private Grammar() {}

  /**
   * @throws SyntaxFault if the text is not Python 3
   */
  static ModTy.Module parse(String text) {
    var flags = EnumSet.noneOf(AbstractParser.Flags.class);
    var parser = new Parser(text, FAULTS, InputType.FILE, flags, FEATURE_VERSION);
    return (ModTy.Module) parser.parse();
  }

  /** The tokens of a text, which throw {@link SyntaxFault} as {@link #parse} does. */
  static Tokenizer tokens(String text) {
    return Tokenizer.fromString(FAULTS, text, EnumSet.of(Tokenizer.Flag.EXEC_INPUT), null);
  }

  /**
   * The line of the first indent that no colon asks for, which the parser does not tell; else 0.
   */
  static int unexpectedIndent(String text) {
    Tokenizer tokens = tokens(text);
    int last = Token.Kind.NEWLINE;
    for (Token token = tokens.next(); isInside(token); token = tokens.next()) {
      if (token.type == Token.Kind.INDENT && last != Token.Kind.COLON) {
        return token.sourceRange.startLine;
      }
      if (token.type != Token.Kind.NEWLINE) {
        last = token.type;
      }
    }
    return 0;
  }

  static boolean isInside(Token token) {
    return token.type != Token.Kind.ENDMARKER && token.type != Token.Kind.ERRORTOKEN;
  }
}
