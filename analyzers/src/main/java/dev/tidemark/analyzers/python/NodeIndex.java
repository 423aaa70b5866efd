package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The nodes of a file by class, and what stands around each statement. */
final class NodeIndex {
  /** The nodes of one class, which knows whether they came in the order of the file. */
  private static final class Shelf {
    private final List<SSTNode> nodes = new ArrayList<>();
    private int lastLine;
    private int lastColumn;
    private boolean sorted = true;

    void add(SSTNode node) {
      SourceRange range = node.getSourceRange();
      sorted &=
          range.startLine > lastLine
              || (range.startLine == lastLine && range.startColumn >= lastColumn);
      lastLine = range.startLine;
      lastColumn = range.startColumn;
      nodes.add(node);
    }

    List<SSTNode> sorted() {
      if (!sorted) {
        nodes.sort(NodeIndex::inOrder);
        sorted = true;
      }
      return nodes;
    }
  }

  private final NodeShapes shapes;
  private final List<Shelf> byShape = new ArrayList<>();
  private final IdentityHashMap<SSTNode, SSTNode> parents;

  /**
   * @param lines of the file, about as many as it has statements
   */
  NodeIndex(NodeShapes shapes, int lines) {
    this.shapes = shapes;
    this.parents = new IdentityHashMap<>(lines);
  }

  void add(NodeShape shape, SSTNode node, SSTNode parent) {
    ofShape(shape).add(node);
    if (node instanceof StmtTy || node instanceof ExceptHandlerTy || node instanceof MatchCaseTy) {
      parents.put(node, parent);
    }
  }

  // The grammar lists some children out of order, such as decorators after bodies. To sort what no
  // rule asks for would cost as much as all rules together.
  @SuppressWarnings("unchecked") // A list under a shape holds nodes of exactly that class.
  <N extends SSTNode> List<N> all(Class<N> type) {
    return (List<N>) ofShape(shapes.get(type)).sorted();
  }

  private static int inOrder(SSTNode one, SSTNode other) {
    SourceRange first = one.getSourceRange();
    SourceRange second = other.getSourceRange();
    return first.startLine == second.startLine
        ? Integer.compare(first.startColumn, second.startColumn)
        : Integer.compare(first.startLine, second.startLine);
  }

  private Shelf ofShape(NodeShape shape) {
    while (byShape.size() <= shape.number()) {
      byShape.add(new Shelf());
    }
    return byShape.get(shape.number());
  }

  /** Those of exactly the class that begin inside of the other node. */
  <N extends SSTNode> List<N> allIn(SSTNode outer, Class<N> type) {
    SourceRange range = outer.getSourceRange();
    List<N> nodes = all(type);
    return nodes.subList(
        firstFrom(nodes, range.startLine, range.startColumn),
        firstFrom(nodes, range.endLine, range.endColumn));
  }

  private static int firstFrom(List<? extends SSTNode> nodes, int line, int column) {
    int low = 0;
    int high = nodes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Expressions.beginsBefore(nodes.get(middle).getSourceRange(), line, column - 1)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  SSTNode parent(SSTNode node) {
    return parents.get(node);
  }
}
