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

/** The nodes of a file by their exact class, and the one walk that every reader shares. */
final class NodeIndex {
  private static final Comparator<Node> IN_TEXT =
      Comparator.comparing(node -> SourcePositions.rangeOf(node).begin);

  private final Map<Class<?>, List<Node>> byClass = new HashMap<>();
  private final Complexity complexity = new Complexity();
  private final LogicalLines logicalLines;

  /**
   * @param logicalLines is told of all statements and members
   */
  NodeIndex(CompilationUnit unit, LogicalLines logicalLines) {
    this.logicalLines = logicalLines;
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

  private void walk(Node node) {
    byClass.computeIfAbsent(node.getClass(), type -> new ArrayList<>()).add(node);
    complexity.enter(node);
    logicalLines.add(node);
    List<Node> children = childrenOf(node);
    for (int i = 0; i < children.size(); i++) {
      walk(children.get(i));
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
