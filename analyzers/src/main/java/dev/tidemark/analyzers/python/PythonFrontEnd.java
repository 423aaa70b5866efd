package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.ParserCallbacks.ErrorType;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.text.TextFile;

/** Text to {@link PythonFile}. */
public final class PythonFrontEnd {
  private static final String UNEXPECTED_INDENT = "unexpected indent";

  private final NodeShapes shapes = new NodeShapes();

  /**
   * @throws UnjudgeableException if the text is not Python 3
   */
  public PythonFile parse(String text) throws UnjudgeableException {
    return parse(text, true);
  }

  /**
   * @param withTokens whether anybody will ask for the tokens
   * @throws UnjudgeableException if the text is not Python 3
   */
  public PythonFile parse(String text, boolean withTokens) throws UnjudgeableException {
    SyntaxWalk walk = walk(text);
    TextFile lines = PythonLexer.read(text, walk.scopes().documentationLines(), withTokens);
    return new PythonFile(walk, lines, PythonOutline.of(walk, lines));
  }

  private SyntaxWalk walk(String text) throws UnjudgeableException {
    try {
      LongNumbers.refuse(text);
      return SyntaxWalk.over(Grammar.parse(text), shapes);
    } catch (SyntaxFault fault) {
      throw problem(fault, text);
    }
  }

  private static UnjudgeableException problem(SyntaxFault fault, String text) {
    if (fault.type() == ErrorType.Indentation && fault.getMessage().equals(UNEXPECTED_INDENT)) {
      int line = Grammar.unexpectedIndent(text);
      return new UnjudgeableException(ProblemKind.SYNTAX_ERROR, line, UNEXPECTED_INDENT);
    }
    String construct = Python2.construct(fault, line(text, fault.line()));
    if (!construct.isEmpty()) {
      return new UnjudgeableException(
          ProblemKind.PYTHON_2, fault.line(), construct + ", as Python 2 has it");
    }
    return new UnjudgeableException(kind(fault), fault.line(), fault.getMessage());
  }

  private static ProblemKind kind(SyntaxFault fault) {
    if (fault.type() == ErrorType.System) {
      return ProblemKind.PARSER_FAILED;
    }
    return fault.getMessage().startsWith("too many")
        ? ProblemKind.TOO_DEEP
        : ProblemKind.SYNTAX_ERROR;
  }

  private static String line(String text, int number) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    return number >= 1 && number <= lines.length ? lines[number - 1] : "";
  }
}
