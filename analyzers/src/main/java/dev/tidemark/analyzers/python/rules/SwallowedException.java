package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.util.Arrays;

/** Handlers of every exception that do nothing and do not say why. */
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
            language = Language.PYTHON,
            bad = "try:\n    close()\nexcept Exception:\n    pass\n",
            good = "try:\n    close()\nexcept Exception:\n    pass  # Nothing is lost.\n"),
    limits =
        "Only bare handlers and those of Exception and BaseException are judged: to drop one"
            + " expected exception is often all there is to do. Not reported where the try block"
            + " itself raises or asserts, as tests do to provoke an exception.")
public final class SwallowedException implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    for (ExceptHandler handler : file.all(ExceptHandler.class)) {
      if (Handlers.isBroad(handler)
          && isIdle(handler)
          && !file.hasCommentIn(handler)
          && !isProvoked(file, handler)) {
        reporter.report(
            file.at(handler),
            "this drops "
                + Handlers.caught(handler)
                + ": handle it, or say in a comment why it is safe");
      }
    }
  }

  // Tests raise an exception only to see what else happens.
  private static boolean isProvoked(PythonFile file, ExceptHandler handler) {
    return Handlers.guarded(file, handler, StmtTy.Raise.class).findAny().isPresent()
        || Handlers.guarded(file, handler, StmtTy.Assert.class).findAny().isPresent();
  }

  private static boolean isIdle(ExceptHandler handler) {
    return Arrays.stream(handler.body).allMatch(SwallowedException::isIdle);
  }

  private static boolean isIdle(StmtTy statement) {
    return statement instanceof StmtTy.Pass
        || statement instanceof StmtTy.Continue
        || (statement instanceof StmtTy.Expr expression
            && expression.value instanceof ExprTy.Constant constant
            && constant.value == ConstantValue.ELLIPSIS);
  }
}
