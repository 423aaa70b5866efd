package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;

/** What a program does only under a condition: whoever runs it asks for it, and should know. */
final class Chosen {
  private Chosen() {}

  /** Whether an {@code if} stands around it, in its function or module. */
  static boolean is(SSTNode node, PythonFile file) {
    SSTNode at = file.parent(node);
    while (at != null && !FunctionNode.is(at)) {
      if (at instanceof StmtTy.If choice && !asksForMain(choice)) {
        return true;
      }
      at = file.parent(at);
    }
    return false;
  }

  private static boolean asksForMain(StmtTy.If choice) {
    return choice.test instanceof ExprTy.Compare compare
        && Expressions.isName(compare.left, "__name__");
  }
}
