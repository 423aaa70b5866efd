package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Whether a handler raises again, records the traceback, or hands the caught exception on. */
final class KeptTrace {
  private static final Set<String> ENDS = Set.of("exit", "_exit", "abort", "fail", "exc_info");

  /** They put an exception into words, or ask of what sort it is, and are done with it. */
  private static final Set<String> TELLERS =
      Set.of(
          "critical",
          "debug",
          "error",
          "fatal",
          "info",
          "log",
          "print",
          "secho",
          "echo",
          "warn",
          "warning",
          "write",
          "bytes",
          "dir",
          "format",
          "getattr",
          "hasattr",
          "isinstance",
          "len",
          "repr",
          "str",
          "text_type",
          "type",
          "unicode",
          "vars");

  private KeptTrace() {}

  static boolean isIn(PythonFile file, ExceptHandler handler) {
    return file.allIn(handler, StmtTy.Raise.class).stream()
            .anyMatch(raise -> file.catcher(raise) instanceof ExceptHandler)
        || !file.allIn(handler, StmtTy.Assert.class).isEmpty()
        || file.allIn(handler, ExprTy.Call.class).stream()
            .anyMatch(call -> keeps(call, handler.name))
        || file.allIn(handler, StmtTy.Assign.class).stream()
            .anyMatch(assign -> holds(assign.value, handler.name))
        || file.allIn(handler, StmtTy.Return.class).stream()
            .anyMatch(result -> holds(result.value, handler.name));
  }

  private static boolean keeps(ExprTy.Call call, String caught) {
    String name = Expressions.lastName(call.func).toLowerCase(Locale.ROOT);
    if (ENDS.contains(name)
        || name.startsWith("assert")
        || name.contains("exception")
        || name.contains("traceback")
        || name.endsWith("_exc")) {
      return true;
    }
    boolean tells = TELLERS.contains(name);
    return Arrays.stream(call.keywords).anyMatch(each -> keeps(each, caught, tells))
        || (!tells && Arrays.stream(call.args).anyMatch(each -> holds(each, caught)));
  }

  private static boolean keeps(KeywordTy keyword, String caught, boolean tells) {
    return "exc_info".equals(keyword.arg)
        ? !isFalse(keyword.value)
        : !tells && holds(keyword.value, caught);
  }

  private static boolean holds(ExprTy value, String caught) {
    return value instanceof ExprTy.Tuple tuple
        ? Arrays.stream(tuple.elements).anyMatch(each -> Expressions.isName(each, caught))
        : caught != null && Expressions.isName(value, caught);
  }

  private static boolean isFalse(ExprTy value) {
    return value instanceof ExprTy.Constant constant
        && (constant.value == ConstantValue.FALSE || constant.value == ConstantValue.NONE);
  }
}
