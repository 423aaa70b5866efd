package dev.tidemark.analyzers.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Providers;
import com.github.javaparser.UnicodeEscapeProcessingProvider;
import com.github.javaparser.UnicodeEscapeProcessingProvider.PositionMapping;
import com.github.javaparser.ast.CompilationUnit;
import dev.tidemark.analyzers.model.UnjudgeableException;
import java.util.List;

/** Text to {@link JavaFile}. Not thread-safe: it reuses one parser. */
public final class JavaFrontEnd {
  private record Attempt(ParseResult<CompilationUnit> result, PositionMapping escapes) {}

  // Null once a parse failed: what the parser then keeps of one file could show in the next.
  private JavaParser parser;

  /**
   * @throws UnjudgeableException if the text is not Java
   */
  public JavaFile parse(String text) throws UnjudgeableException {
    return parse(text, true);
  }

  /**
   * @param withTokens whether anybody will ask for the tokens
   * @throws UnjudgeableException if the text is not Java
   */
  public JavaFile parse(String text, boolean withTokens) throws UnjudgeableException {
    Attempt attempt = attempt(text);
    if (!attempt.result().isSuccessful()) {
      throw SyntaxProblem.of(attempt.result().getProblems(), attempt.escapes());
    }
    List<String> lines = text.lines().toList();
    return JavaFile.of(
        attempt.result().getResult().orElseThrow(),
        lines,
        new SourcePositions(lines, attempt.escapes()),
        withTokens);
  }

  private Attempt attempt(String text) {
    JavaParser current = parser == null ? parser(LanguageLevel.JAVA_26) : parser;
    parser = null;
    Attempt attempt = attempt(current, text);
    if (attempt.result().isSuccessful()) {
      parser = current;
      return attempt;
    }
    if (text.contains("yield")) {
      // Until Java 13 `yield(1, 2);` called a method.
      Attempt older = attempt(parser(LanguageLevel.RAW), text);
      return older.result().isSuccessful() ? older : attempt;
    }
    return attempt;
  }

  private static Attempt attempt(JavaParser parser, String text) {
    if (!text.contains("\\u")) {
      return new Attempt(
          parser.parse(ParseStart.COMPILATION_UNIT, Providers.provider(text)),
          new PositionMapping());
    }
    var unescaped = new UnicodeEscapeProcessingProvider(Providers.provider(text));
    return new Attempt(
        parser.parse(ParseStart.COMPILATION_UNIT, unescaped), unescaped.getPositionMapping());
  }

  // Without its processors the parser validates nothing, so that any level takes the Java of all
  // others, and the level decides on nothing but whether `yield` begins a statement. It has to
  // store tokens: nodes have no positions otherwise.
  private static JavaParser parser(LanguageLevel level) {
    var configuration = new ParserConfiguration().setLanguageLevel(level);
    configuration.getProcessors().clear();
    return new JavaParser(configuration);
  }
}
