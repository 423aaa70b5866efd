package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;

/** What a program does only under a condition: whoever runs it asks for it, and should know. */
final class Chosen {
  private Chosen() {}

  /** Whether an {@code if} stands around the statement, in its function or module. */
  static boolean is(StmtTy statement, PythonFile file) {
    SSTNode at = file.parent(statement);
    while (at != null && !FunctionNode.is(at)) {
      if (at instanceof StmtTy.If choice && !asksForMain(choice)) {
        return true;
      }
      at = file.parent(at);
    }
    return false;
  }

  /** The same of an expression. */
  static boolean is(ExprTy expression, PythonFile file) {
    Place place = file.at(expression);
    return file.all(StmtTy.If.class).stream()
        .filter(choice -> !asksForMain(choice))
        .map(file::at)
        .anyMatch(
            around ->
                around.symbol().equals(place.symbol())
                    && around.line() < place.line()
                    && around.endLine() >= place.line());
  }

  // Nobody chooses how a module is run, nor in which version of Python.
  private static boolean asksForMain(StmtTy.If choice) {
    return choice.test instanceof ExprTy.Compare compare
        && (Expressions.isName(compare.left, "__name__")
            || Expressions.lastName(compare.left).equals("version_info"));
  }
}
