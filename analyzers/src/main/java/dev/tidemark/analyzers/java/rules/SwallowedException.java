package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Finds handlers that do nothing and do not say why. */
@RuleInfo(
    id = "swallowed-exception",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "An exception is caught and dropped",
    why =
        "The failure leaves no trace: whoever looks for its effects later has nothing to start"
            + " from. A comment that says why nothing needs to be done satisfies the rule.",
    examples =
        @Example(
            language = Language.JAVA,
            bad =
                """
                class Cache {
                  void clear() {
                    try {
                      store.close();
                    } catch (IOException e) {
                    }
                  }
                }
                """,
            good =
                """
                class Cache {
                  void clear() {
                    try {
                      store.close();
                    } catch (IOException e) {
                      // The store is thrown away next; nothing in it is needed.
                    }
                  }
                }
                """),
    limits =
        "A handler with any statement is taken to do something. One whose variable is named"
            + " ignored, expected, unused or _ says what it means, and so does one after a try"
            + " block that ends with fail().")
public final class SwallowedException implements Rule<JavaFile> {
  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (CatchClause handler : file.all(CatchClause.class)) {
      if (handler.getBody().getStatements().stream().allMatch(Statement::isEmptyStmt)
          && !Handlers.isExplained(handler, file)
          && !Handlers.isNamedAsIgnored(handler)
          && !Handlers.expectsException(handler)) {
        reporter.report(file.at(handler), message(handler.getParameter().getTypeAsString()));
      }
    }
  }

  private static String message(String caught) {
    return caught.endsWith("InterruptedException")
        ? caught + " is dropped: restore the interrupt, or say why it may be lost"
        : caught + " is dropped: handle it, or say why it may be lost";
  }
}
