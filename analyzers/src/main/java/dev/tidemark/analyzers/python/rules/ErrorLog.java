package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a statement writes the caught exception where operators look for failures. */
final class ErrorLog {
  private static final Pattern LOGGER =
      Pattern.compile("_*log|_*logging|.*logger", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LOUD = Set.of("error", "critical", "fatal", "warn", "warning");
  private static final Set<String> TRACES = Set.of("print_exc", "print_exception");

  private final PythonFile file;
  private final ExceptHandler handler;

  ErrorLog(PythonFile file, ExceptHandler handler) {
    this.file = file;
    this.handler = handler;
  }

  boolean tells(StmtTy statement) {
    if (!(statement instanceof StmtTy.Expr expression)
        || !(expression.value instanceof ExprTy.Call call)
        || !(call.func instanceof ExprTy.Attribute method)) {
      return false;
    }
    if (TRACES.contains(method.attr)) {
      return call.args.length == 0 || takesCaught(call);
    }
    return LOGGER.matcher(Expressions.lastName(method.value)).matches()
        && (method.attr.equals("exception")
            || (LOUD.contains(method.attr) && (takesCaught(call) || asksForTrace(call))));
  }

  private static boolean asksForTrace(ExprTy.Call call) {
    return Arrays.stream(call.keywords)
        .anyMatch(
            keyword ->
                "exc_info".equals(keyword.arg)
                    && keyword.value instanceof ExprTy.Constant constant
                    && constant.value != ConstantValue.FALSE
                    && constant.value != ConstantValue.NONE);
  }

  private boolean takesCaught(ExprTy.Call call) {
    return handler.name != null
        && file.allIn(call, ExprTy.Name.class).stream()
            .anyMatch(name -> name.id.equals(handler.name));
  }
}
