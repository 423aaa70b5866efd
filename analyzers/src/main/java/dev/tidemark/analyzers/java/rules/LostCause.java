package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;

/** Finds handlers that throw a new exception and leave out the one they caught. */
@Finds(dev.tidemark.analyzers.fault.LostCause.class)
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
