package dev.tidemark.analyzers.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;

/** Text that may be a part of a Java file. */
public final class JavaSnippet {
  private final String text;

  public JavaSnippet(String text) {
    this.text = text;
  }

  /** The text as statements, open braces closed at its end; none if it is something else. */
  public List<Statement> statements() {
    return successful(parser().parseBlock("{\n" + balanced() + "\n}"))
        .<List<Statement>>map(block -> List.copyOf(block.getStatements()))
        .orElse(List.of());
  }

  /** The text as members of a class; none if it is something else. */
  public List<BodyDeclaration<?>> members() {
    return successful(parser().parse("class A {\n" + balanced() + "\n}"))
        .map(unit -> unit.getType(0))
        .<List<BodyDeclaration<?>>>map(type -> List.copyOf(type.getMembers()))
        .orElse(List.of());
  }

  /** Whether the text is import declarations and whatever may follow them. */
  public boolean isImport() {
    return successful(parser().parse(text)).filter(u -> !u.getImports().isEmpty()).isPresent();
  }

  private static <N> Optional<N> successful(ParseResult<N> result) {
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }

  private String balanced() {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return open > 0 ? text + "\n" + "}".repeat(open) : text;
  }

  private static JavaParser parser() {
    var configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW);
    configuration.getProcessors().clear();
    return new JavaParser(configuration);
  }
}
