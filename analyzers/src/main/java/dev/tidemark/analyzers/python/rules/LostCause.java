package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Exceptions raised in a handler that do not say whether the caught one caused them. */
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
            language = Language.PYTHON,
            bad = "try:\n    a = b[c]\nexcept KeyError:\n    raise ValueError(c)\n",
            good = "try:\n    a = b[c]\nexcept KeyError as e:\n    raise ValueError(c) from e\n"),
    limits =
        "Python shows both exceptions, but as one that arose while the other was handled, which"
            + " may as well be a fault of the handler. Not reported: what takes the caught exception as an argument, HTTP responses that are"
            + " raised, SystemExit and other signals, variables, and results of functions with"
            + " lower-case names.")
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
