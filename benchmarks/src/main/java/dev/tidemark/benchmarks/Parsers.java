package dev.tidemark.benchmarks;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;

/** The two parsers alone, set as Tidemark sets them: bytes to a tree that nobody reads. */
final class Parsers {
  private static final int PYTHON_FEATURE_VERSION = 14;

  private final JavaParser java = new JavaParser(configuration());

  /** With tokens, because without them nodes have no positions. */
  private static ParserConfiguration configuration() {
    var configuration =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
    configuration.getProcessors().clear();
    return configuration;
  }

  /** Parses one file; the number is 1 if it parsed, else 0. */
  int parse(SourceFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return (file.language() == Language.JAVA ? java.parse(text).isSuccessful() : python(text))
        ? 1
        : 0;
  }

  private static boolean python(String text) {
    try {
      var parser =
          new Parser(
              text,
              new Failing(),
              InputType.FILE,
              EnumSet.noneOf(com.oracle.graal.python.pegparser.AbstractParser.Flags.class),
              PYTHON_FEATURE_VERSION);
      return parser.parse() != null;
    } catch (NotPython e) {
      return false;
    }
  }

  private static final class NotPython extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPython(String message) {
      super(message, null, false, false);
    }
  }

  private static final class Failing implements ParserCallbacks {
    @Override
    public void safePointPoll() {}

    @Override
    public RuntimeException reportIncompleteSource(int line) {
      throw new NotPython("incomplete at line " + line);
    }

    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
      throw new NotPython(message);
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {}
  }
}
