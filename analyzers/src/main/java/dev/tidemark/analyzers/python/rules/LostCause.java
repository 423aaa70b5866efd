package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;

/** Exceptions raised in a handler that do not say whether the caught one caused them. */
@Finds(dev.tidemark.analyzers.fault.LostCause.class)
public final class LostCause implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    for (StmtTy.Raise raise : file.all(StmtTy.Raise.class)) {
      if (raise.cause == null
          && file.catcher(raise) instanceof ExceptHandler handler
          && NewException.isIn(raise, handler)) {
        reporter.report(
            file.at(raise),
            "raised while handling "
                + Handlers.caught(handler)
                + " without \"from\": readers of the traceback cannot tell cause from accident");
      }
    }
  }
}
