package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Arrays;

/** Handlers of every exception that do nothing and do not say why. */
@Finds(dev.tidemark.analyzers.fault.SwallowedException.class)
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
