package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The nodes of a file by their exact class, and the one walk that every reader shares. */
final class NodeIndex {
  private static final Comparator<Node> IN_TEXT =
      Comparator.comparing(node -> SourcePositions.rangeOf(node).begin);

  private final Map<Class<?>, List<Node>> byClass = new HashMap<>();
  private final Complexity complexity = new Complexity();

  NodeIndex(CompilationUnit unit) {
    walk(unit);
  }

  Complexity complexity() {
    return complexity;
  }

  /** In the order of the file. */
  @SuppressWarnings("unchecked") // walk() files each node under its own class.
  <N extends Node> List<N> all(Class<N> type) {
    return (List<N>) byClass.getOrDefault(type, List.of());
  }

  /** The nodes of a class and of all classes under it, one class after the other. */
  <N extends Node> void forEach(Class<N> type, Consumer<N> consumer) {
    byClass.forEach(
        (key, nodes) -> {
          if (type.isAssignableFrom(key)) {
            nodes.forEach(node -> consumer.accept(type.cast(node)));
          }
        });
  }

  private void walk(Node node) {
    byClass.computeIfAbsent(node.getClass(), type -> new ArrayList<>()).add(node);
    complexity.enter(node);
    for (Node child : childrenOf(node)) {
      walk(child);
    }
    complexity.leave(node);
  }

  // The parser lists, for example, what a class extends after its members.
  private static List<Node> childrenOf(Node node) {
    List<Node> children = node.getChildNodes();
    if (node instanceof TypeDeclaration || node instanceof SwitchEntry) {
      var sorted = new ArrayList<>(children);
      sorted.sort(IN_TEXT);
      return sorted;
    }
    return children;
  }
}
