package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Which fields of a class of nodes hold its children. Read once for each class, so that a walk
 * needs no method for each of the grammar's eighty classes.
 */
final class NodeShape {
  private static final ClassValue<NodeShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected NodeShape computeValue(Class<?> type) {
          return new NodeShape(type);
        }
      };

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Field[] children;
  private final int number = COUNT.getAndIncrement();

  private NodeShape(Class<?> type) {
    this.children =
        Arrays.stream(type.getFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .filter(field -> holdsNodes(field.getType()))
            .toArray(Field[]::new);
  }

  private static boolean holdsNodes(Class<?> type) {
    return SSTNode.class.isAssignableFrom(type.isArray() ? type.getComponentType() : type);
  }

  static NodeShape of(Class<? extends SSTNode> type) {
    return SHAPES.get(type);
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
   */
  void forEachChild(SSTNode node, Consumer<SSTNode> action) {
    try {
      for (Field field : children) {
        Object value = field.get(node);
        if (value instanceof SSTNode child) {
          action.accept(child);
        } else if (value instanceof SSTNode[] list) {
          forEach(list, action);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the fields of nodes are public", e);
    }
  }

  private static void forEach(SSTNode[] list, Consumer<SSTNode> action) {
    for (SSTNode child : list) {
      if (child != null) {
        action.accept(child);
      }
    }
  }
}
