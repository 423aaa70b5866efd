package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.lang.reflect.Field;
import java.util.function.BiConsumer;

/** How the nodes of one class hold their children. */
final class NodeShape {
  private final int number;
  private final Field[] children;

  NodeShape(int number, Field[] children) {
    this.number = number;
    this.children = children;
  }

  /** A small number of its own, from 0. */
  int number() {
    return number;
  }

  /** Whether such a node never has children; scopes and complexity care for no such node. */
  boolean isLeaf() {
    return children.length == 0;
  }

  /**
   * The children in the order of the grammar's definition of the node.
   *
   * @param node of this shape
   * @param action takes the child, and the node
   */
  void forEachChild(SSTNode node, BiConsumer<SSTNode, SSTNode> action) {
    try {
      for (Field field : children) {
        Object value = field.get(node);
        if (value instanceof SSTNode child) {
          action.accept(child, node);
        } else if (value instanceof SSTNode[] list) {
          forEach(list, node, action);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the fields of nodes are public", e);
    }
  }

  private static void forEach(SSTNode[] list, SSTNode node, BiConsumer<SSTNode, SSTNode> action) {
    for (SSTNode child : list) {
      if (child != null) {
        action.accept(child, node);
      }
    }
  }
}
