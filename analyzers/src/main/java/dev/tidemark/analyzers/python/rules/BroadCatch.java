package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Set;

/** Handlers of every exception that neither pass it on nor record where it came from. */
@Finds(dev.tidemark.analyzers.fault.BroadCatch.class)
public final class BroadCatch implements Rule<PythonFile> {
  private static final Set<String> IMPORTS = Set.of("__import__", "import_module");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    for (ExceptHandler handler : file.all(ExceptHandler.class)) {
      if (Handlers.isBroad(handler)
          && !explains(file, handler)
          && !isProvoked(file, handler)
          && !KeptTrace.isIn(file, handler)) {
        reporter.report(
            file.at(handler),
            "this handles "
                + Handlers.caught(handler)
                + ", so that faults nobody expected end here without a traceback");
      }
    }
  }

  // A comment before the first statement speaks of what is caught.
  private static boolean explains(PythonFile file, ExceptHandler handler) {
    int first = handler.getSourceRange().startLine;
    int body = handler.body[0].getSourceRange().startLine;
    return file.hasCommentOn(first, Math.max(first, body - 1));
  }

  // Tests raise what they catch, and a module that is only tried out may raise anything.
  private static boolean isProvoked(PythonFile file, ExceptHandler handler) {
    SSTNode attempt = file.parent(handler);
    return Handlers.guarded(file, handler, StmtTy.Raise.class)
            .anyMatch(raise -> file.parent(raise) == attempt || raisesAll(raise))
        || Handlers.guarded(file, handler, StmtTy.Expr.class)
            .anyMatch(probe -> IMPORTS.contains(Expressions.lastName(probe.value)));
  }

  private static boolean raisesAll(StmtTy.Raise raise) {
    ExprTy raised = raise.exc instanceof ExprTy.Call call ? call.func : raise.exc;
    return raised != null && Handlers.isBroad(raised);
  }
}
