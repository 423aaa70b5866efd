package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which of some declarations stand around a node. They are looked up by position, for the way up
 * through the tree may be as long as the file.
 */
final class Around<N extends Node> {
  private final TreeMap<Position, N> byBegin = new TreeMap<>();
  private final IdentityHashMap<N, N> outer = new IdentityHashMap<>();

  Around(List<? extends N> declarations) {
    List<N> inText = new ArrayList<>(declarations);
    inText.removeIf(declaration -> declaration.getRange().isEmpty());
    inText.sort(Comparator.comparing(declaration -> declaration.getBegin().orElseThrow()));
    Deque<N> open = new ArrayDeque<>();
    for (N declaration : inText) {
      while (!open.isEmpty() && !contains(open.element(), declaration)) {
        open.pop();
      }
      outer.put(declaration, open.peek());
      open.push(declaration);
      byBegin.put(declaration.getBegin().orElseThrow(), declaration);
    }
  }

  /** Those that contain the node, the innermost first. */
  void forEach(Node node, Consumer<N> action) {
    if (node.getRange().isEmpty()) {
      return;
    }
    var nearest = byBegin.floorEntry(node.getBegin().orElseThrow());
    N at = nearest == null ? null : nearest.getValue();
    while (at != null) {
      if (contains(at, node)) {
        action.accept(at);
      }
      at = outer.get(at);
    }
  }

  private static boolean contains(Node outer, Node inner) {
    return outer.getRange().orElseThrow().contains(inner.getRange().orElseThrow());
  }
}
