package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.function.BiConsumer;

/** The one walk over a file: what anybody needs to know of its nodes is gathered on the way. */
final class SyntaxWalk {
  private final NodeShapes shapes;
  private final NodeIndex index;
  private final Complexity complexity = new Complexity();
  private final Catchers catchers = new Catchers();
  private final Scopes scopes;
  private final Bindings bindings;
  private final BiConsumer<SSTNode, SSTNode> visitor = this::visit;

  private SyntaxWalk(ModTy.Module module, NodeShapes shapes) {
    this.shapes = shapes;
    this.index = new NodeIndex(shapes, lastLine(module));
    this.scopes = new Scopes(module);
    this.bindings = new Bindings(scopes);
  }

  private static int lastLine(ModTy.Module module) {
    int statements = module.body == null ? 0 : module.body.length;
    return statements == 0 ? 0 : module.body[statements - 1].getSourceRange().endLine;
  }

  static SyntaxWalk over(ModTy.Module module, NodeShapes shapes) {
    var walk = new SyntaxWalk(module, shapes);
    walk.visit(module, null);
    return walk;
  }

  private void visit(SSTNode node, SSTNode parent) {
    NodeShape shape = shapes.get(node.getClass());
    index.add(shape, node, parent);
    if (shape.isLeaf()) {
      bindings.enter(node, parent);
    } else {
      visitInner(shape, node, parent);
    }
  }

  private void visitInner(NodeShape shape, SSTNode node, SSTNode parent) {
    int depth = catchers.enter(node, parent);
    scopes.enter(node);
    bindings.enter(node, parent);
    boolean nested = complexity.enter(node, parent);
    shape.forEachChild(node, visitor);
    complexity.leave(node, nested);
    bindings.leave(node);
    scopes.leave(node);
    catchers.leave(depth);
  }

  NodeIndex index() {
    return index;
  }

  Scopes scopes() {
    return scopes;
  }

  Bindings bindings() {
    return bindings;
  }

  Catchers catchers() {
    return catchers;
  }

  Complexity complexity() {
    return complexity;
  }
}
