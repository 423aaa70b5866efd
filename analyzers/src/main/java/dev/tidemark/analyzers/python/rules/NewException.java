package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import java.util.Arrays;
import java.util.Set;

/** Whether a raise makes an exception that knows nothing of the one that was caught. */
final class NewException {
  /** They end something and are not shown with a traceback. */
  private static final Set<String> SIGNALS =
      Set.of(
          "ArgumentError",
          "ArgumentTypeError",
          "SystemExit",
          "SkipTest",
          "StopIteration",
          "StopAsyncIteration",
          "KeyboardInterrupt",
          "Http404");

  private NewException() {}

  static boolean isIn(StmtTy.Raise raise, ExceptHandler handler) {
    if (raise.exc instanceof ExprTy.Call call) {
      return isClass(call.func) && !takes(call, handler.name);
    }
    return raise.exc != null && isClass(raise.exc);
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
            .anyMatch(keyword -> Expressions.isName(keyword.value, caught));
  }
}
