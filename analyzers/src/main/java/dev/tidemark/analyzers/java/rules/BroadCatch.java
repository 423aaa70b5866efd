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
import java.util.regex.Pattern;
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
                class Port {
                  int of(String text) {
                    try {
                      return Integer.parseInt(text);
                    } catch (Exception e) { return 80; }
                  }
                }
                """,
            good =
                """
                class Port {
                  int of(String text) {
                    try {
                      return Integer.parseInt(text);
                    } catch (NumberFormatException e) { return 80; }
                  }
                }
                """),
    limits =
        "Names alone tell what is called. Accepted are handlers that throw, store or hand on the"
            + " exception, or end the program or the test; those in main, in run(), in loops and"
            + " around callbacks, where they report it; those that a comment explains.")
public final class BroadCatch implements Rule<JavaFile> {
  private static final Pattern BROAD =
      Pattern.compile("(java\\.lang\\.)?(Throwable|Exception|RuntimeException|Error)");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (CatchClause handler : file.all(CatchClause.class)) {
      String broad = broadTypes(handler);
      if (!broad.isEmpty()
          && !HandedOn.by(handler)
          && !Boundary.isAt(handler)
          && !Handlers.expectsException(handler)
          && !Handlers.isExplained(handler, file)) {
        reporter.report(file.at(handler), broad + " is caught, and with it any programming error");
      }
    }
  }

  private static String broadTypes(CatchClause handler) {
    return Handlers.caughtTypes(handler)
        .map(Type::asString)
        .filter(BROAD.asMatchPredicate())
        .collect(Collectors.joining(" and "));
  }
}
