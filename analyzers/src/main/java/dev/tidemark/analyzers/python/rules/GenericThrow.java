package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;

/** Raises of the classes that all other exceptions are made from. */
@Finds(dev.tidemark.analyzers.fault.GenericThrow.class)
public final class GenericThrow implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    for (StmtTy.Raise raise : file.all(StmtTy.Raise.class)) {
      ExprTy raised = raise.exc instanceof ExprTy.Call call ? call.func : raise.exc;
      if (raised != null && Handlers.isBroad(raised)) {
        reporter.report(
            file.at(raise),
            "\""
                + Expressions.lastName(raised)
                + "\" is raised, and whoever wants to handle this failure has to catch all"
                + " others with it");
      }
    }
  }
}
