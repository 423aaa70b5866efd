package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The scopes of a file, lambdas aside, in the order in which they begin. */
final class Scopes {
  private final List<Scope> all = new ArrayList<>();
  private Scope current;

  Scopes(ModTy.Module module) {
    current = Scope.module(module);
    all.add(current);
  }

  /** The innermost scope that is being walked. */
  Scope current() {
    return current;
  }

  /** The module first. */
  List<Scope> all() {
    return all;
  }

  void enter(SSTNode node) {
    if (node instanceof StmtTy.ClassDef definition) {
      open(current.inner(definition));
    } else if (FunctionNode.is(node)) {
      open(current.innerFunction(node));
    } else if (node instanceof ExprTy.Lambda lambda) {
      current = current.innerLambda(lambda);
    }
  }

  void leave(SSTNode node) {
    if (current.node() == node && current.outer() != null) {
      current = current.outer();
    }
  }

  private void open(Scope inner) {
    current.bind(inner.name());
    current = inner;
    all.add(inner);
  }

  /** The lines that hold documentation strings. */
  BitSet documentationLines() {
    var lines = new BitSet();
    for (Scope scope : all) {
      if (Expressions.documentationIn(scope.body()) > 0) {
        SourceRange range = scope.body().get(0).getSourceRange();
        lines.set(range.startLine, range.endLine + 1);
      }
    }
    return lines;
  }

  // The innermost scope around a place is the last that begins before it, or one around that.
  Scope around(SSTNode node) {
    SourceRange range = node.getSourceRange();
    int low = 0;
    int high = all.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      SourceRange begin = all.get(middle).node().getSourceRange();
      if (Expressions.beginsBefore(begin, range.startLine, range.startColumn)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Scope scope = all.get(low);
    while (!scope.contains(range.startLine, range.startColumn)) {
      scope = scope.outer();
    }
    return scope;
  }
}
