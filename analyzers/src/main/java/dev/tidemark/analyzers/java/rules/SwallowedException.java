package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;

/** Finds handlers that do nothing and do not say why. */
@Finds(dev.tidemark.analyzers.fault.SwallowedException.class)
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
