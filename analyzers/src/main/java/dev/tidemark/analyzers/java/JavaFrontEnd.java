package dev.tidemark.analyzers.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.TextFile;
import java.util.BitSet;
import java.util.List;

/** Text to {@link JavaFile}. Not thread-safe: it reuses one parser. */
public final class JavaFrontEnd {
  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration()
              .setStoreTokens(false)
              .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW));

  /**
   * @throws UnjudgeableException if the text is not Java
   */
  public JavaFile parse(String text) throws UnjudgeableException {
    var result = parser.parse(text);
    if (!result.isSuccessful()) {
      throw new UnjudgeableException(ProblemKind.SYNTAX_ERROR, 0, "not Java");
    }
    var none = new BitSet();
    var lines = new TextFile(Language.JAVA, text.lines().toList(), List.of(), none, none, none);
    return new JavaFile(
        result.getResult().orElseThrow(), lines, new Outline(Language.JAVA, List.of()));
  }
}
