package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.util.Arrays;
import java.util.Set;

/** Exceptions raised in a handler that do not say whether the caught one caused them. */
@RuleInfo(
    id = "lost-cause",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A new exception hides the one that caused it",
    why =
        "Without \"from\" a traceback says that the new exception arose while the old one was being"
            + " handled, as it says of a fault in the handler itself. \"raise X from e\" names the"
            + " cause; \"raise X from None\" says that it does not matter.",
    examples =
        @Example(
            language = Language.PYTHON,
            bad = "try:\n    a = b[c]\nexcept KeyError:\n    raise ValueError(c)\n",
            good = "try:\n    a = b[c]\nexcept KeyError as e:\n    raise ValueError(c) from e\n"),
    limits =
        "Not reported: what takes the caught exception as an argument, HTTP responses that are"
            + " raised, SystemExit and other signals, variables, and results of functions with"
            + " lower-case names.",
    definition = "PEP 3134")
public final class LostCause implements Rule<PythonFile> {
  /** They end something and are not shown with a traceback. */
  private static final Set<String> SIGNALS =
      Set.of(
          "SystemExit",
          "SkipTest",
          "StopIteration",
          "StopAsyncIteration",
          "KeyboardInterrupt",
          "Http404");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    for (StmtTy.Raise raise : file.all(StmtTy.Raise.class)) {
      ExceptHandler handler = Handlers.around(file, raise);
      if (handler != null && raise.cause == null && isNew(raise.exc, handler)) {
        reporter.report(
            file.at(raise),
            "raised while handling "
                + Handlers.caught(handler)
                + " without \"from\": readers of the traceback cannot tell cause from accident");
      }
    }
  }

  private static boolean isNew(ExprTy raised, ExceptHandler handler) {
    if (raised instanceof ExprTy.Call call) {
      return isClass(call.func) && !takes(call, handler.name);
    }
    return raised != null && isClass(raised);
  }

  private static boolean isClass(ExprTy raised) {
    String name = Expressions.lastName(raised);
    return !(raised instanceof ExprTy.Call)
        && !name.isEmpty()
        && Character.isUpperCase(name.charAt(0))
        && !SIGNALS.contains(name)
        && !isAnswer(name);
  }

  // Web frameworks raise their responses; a client sees no traceback.
  private static boolean isAnswer(String name) {
    return name.startsWith("HTTP") && !name.equals("HTTPError");
  }

  // Who hands the caught exception over has not lost it.
  private static boolean takes(ExprTy.Call call, String caught) {
    return Arrays.stream(call.args).anyMatch(value -> Expressions.isName(value, caught))
        || Arrays.stream(call.keywords)
            .map(keyword -> keyword.value)
            .anyMatch(value -> Expressions.isName(value, caught));
  }
}
