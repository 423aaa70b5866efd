package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Which {@code try} or handler each statement stands in, as far as its function reaches. */
final class Catchers {
  private final List<SSTNode> open = new ArrayList<>();
  private final IdentityHashMap<SSTNode, SSTNode> byStatement = new IdentityHashMap<>();

  /** The depth to be given to {@link #leave}. */
  int enter(SSTNode node, SSTNode parent) {
    int depth = open.size();
    if (!(node instanceof StmtTy)) {
      if (node instanceof ExceptHandlerTy) {
        open.add(node);
      }
      return depth;
    }
    if (isGuarded(node, parent)) {
      open.add(parent);
    }
    if (!open.isEmpty()) {
      byStatement.put(node, open.get(open.size() - 1));
    }
    if (FunctionNode.is(node) || node instanceof StmtTy.ClassDef) {
      open.add(node);
    }
    return depth;
  }

  void leave(int depth) {
    while (open.size() > depth) {
      open.remove(open.size() - 1);
    }
  }

  /**
   * The innermost {@code try} that has handlers and whose first block holds the statement, or the
   * innermost handler that does; null if its function or class has none around it.
   */
  SSTNode of(SSTNode statement) {
    SSTNode around = byStatement.get(statement);
    return FunctionNode.is(around) || around instanceof StmtTy.ClassDef ? null : around;
  }

  private static boolean isGuarded(SSTNode node, SSTNode parent) {
    ExceptHandlerTy[] handlers = null;
    if (parent instanceof StmtTy.Try attempt) {
      handlers = attempt.handlers;
    } else if (parent instanceof StmtTy.TryStar attempt) {
      handlers = attempt.handlers;
    }
    return handlers != null
        && handlers.length > 0
        && node.getSourceRange().startLine < handlers[0].getSourceRange().startLine;
  }
}
