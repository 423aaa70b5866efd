package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Finds handlers that throw a new exception and leave out the one they caught. */
@RuleInfo(
    id = "lost-cause",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A new exception hides the one that caused it",
    why =
        "Whoever reads the trace must learn what failed first, and that it led to the rest. Pass the"
            + " caught exception as the cause: in Python with \"from\", or with \"from None\" to say"
            + " that it does not matter.",
    examples =
        @Example(
            language = Language.JAVA,
            bad =
                """
                class Store {
                  void load() {
                    try {
                      read();
                    } catch (IOException e) {
                      throw new IllegalStateException("cannot read: " + e.getMessage());
                    }
                  }
                }
                """,
            good =
                """
                class Store {
                  void load() {
                    try {
                      read();
                    } catch (IOException e) {
                      throw new IllegalStateException("cannot read", e);
                    }
                  }
                }
                """),
    limits =
        "Only exceptions made in the handler itself are judged: a method that is called for one may"
            + " find the cause elsewhere. A caught variable named ignored, expected, unused or _"
            + " says that its exception tells nothing, and some types never tell more than their name.")
public final class LostCause implements Rule<JavaFile> {
  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (ThrowStmt thrown : file.all(ThrowStmt.class)) {
      Handlers.around(thrown)
          .filter(handler -> !Handlers.isNamedAsIgnored(handler) && !Handlers.tellsNothing(handler))
          .ifPresent(handler -> check(thrown, handler, file, reporter));
    }
  }

  private static void check(
      ThrowStmt thrown, CatchClause handler, JavaFile file, Reporter reporter) {
    new CauseUse(handler)
        .creationWithoutIt(thrown.getExpression())
        .filter(made -> !Handlers.isRepeatedBy(handler, made))
        .ifPresent(
            made ->
                reporter.report(
                    file.at(thrown),
                    made.getType().getNameAsString()
                        + " is thrown without its cause, the caught "
                        + handler.getParameter().getTypeAsString()));
  }
}
