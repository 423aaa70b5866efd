package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which fields hold the children of each class of nodes. Read once for each class, so that a walk
 * needs no method for each of the grammar's eighty classes.
 */
final class NodeShapes extends ClassValue<NodeShape> {
  private final AtomicInteger count = new AtomicInteger();

  @Override
  protected NodeShape computeValue(Class<?> type) {
    Field[] children =
        Arrays.stream(type.getFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .filter(field -> holdsNodes(field.getType()))
            .toArray(Field[]::new);
    return new NodeShape(count.getAndIncrement(), children);
  }

  private static boolean holdsNodes(Class<?> type) {
    return SSTNode.class.isAssignableFrom(type.isArray() ? type.getComponentType() : type);
  }
}
