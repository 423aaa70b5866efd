package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.Type;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds handlers of everything that neither pass it on nor stand where all must be caught. */
@RuleInfo(
    id = "broad-catch",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A handler catches more than it can handle",
    why =
        "Such a handler also catches mistakes in the program, and hides them as if they were the"
            + " failure that it was written for. Catch what the code can really deal with; or pass"
            + " the exception on; or say in a comment why everything has to be caught here.",
    examples =
        @Example(
            language = Language.JAVA,
            bad =
                """
                class Settings {
                  int port(String text) {
                    try {
                      return Integer.parseInt(text);
                    } catch (Exception e) {
                      return 80;
                    }
                  }
                }
                """,
            good =
                """
                class Settings {
                  int port(String text) {
                    try {
                      return Integer.parseInt(text);
                    } catch (NumberFormatException e) {
                      return 80;
                    }
                  }
                }
                """),
    limits =
        "Names alone tell what is caught and called. Accepted are: handlers that throw, store or"
            + " hand on the exception, or end the program or the test; those in main, in run() and"
            + " around one turn of a loop, where they report it; those with a comment in them.")
public final class BroadCatch implements Rule<JavaFile> {
  private static final Set<String> BROAD =
      Set.of("Throwable", "Exception", "RuntimeException", "Error");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (CatchClause handler : file.all(CatchClause.class)) {
      List<Type> broad = Handlers.caughtTypes(handler).filter(BroadCatch::isBroad).toList();
      if (!broad.isEmpty()
          && !HandedOn.by(handler)
          && !Boundary.isAt(handler)
          && !Handlers.expectsException(handler)
          && !file.hasCommentIn(handler)) {
        String names = broad.stream().map(Type::asString).collect(Collectors.joining(" and "));
        reporter.report(
            file.at(handler), names + " is caught here, and with it every mistake in the program");
      }
    }
  }

  private static boolean isBroad(Type type) {
    String name = type.asString();
    return BROAD.contains(
        name.startsWith("java.lang.") ? name.substring("java.lang.".length()) : name);
  }
}
