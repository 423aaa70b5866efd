package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that end in an exception or with the program, as far as names and the file tell. */
final class NeverReturns {
  private static final Pattern NAMES =
      Pattern.compile(
          "_*(abort|assert_never|bail|die|exit|fail|fatal|quit|raise|reraise|re_raise|skip"
              + "|skipTest|throw|unreachable|usage|xfail)|_*(abort|fail|raise|reraise|throw)_.*|.*_(and_raise|and_exit)");

  private static final Set<String> TYPES = Set.of("NoReturn", "Never");

  private final PythonFile file;
  private final OwnFunctions functions;

  NeverReturns(PythonFile file, OwnFunctions functions) {
    this.file = file;
    this.functions = functions;
  }

  boolean isCalledBy(ExprTy expression) {
    if (expression instanceof ExprTy.Await awaited) {
      return isCalledBy(awaited.value);
    }
    return expression instanceof ExprTy.Call call
        && (NAMES.matcher(Expressions.lastName(call.func)).matches()
            || isParserError(call)
            || functions.calledBy(call).filter(this::endsInRaise).isPresent());
  }

  private static boolean isParserError(ExprTy.Call call) {
    return call.func instanceof ExprTy.Attribute method
        && method.attr.equals("error")
        && Expressions.lastName(method.value).toLowerCase(Locale.ROOT).contains("parser");
  }

  private boolean endsInRaise(FunctionNode callee) {
    return (callee.returns() != null && TYPES.contains(Expressions.lastName(callee.returns())))
        || (callee.body().get(callee.body().size() - 1) instanceof StmtTy.Raise
            && file.allIn(callee.node(), StmtTy.Return.class).isEmpty());
  }
}
