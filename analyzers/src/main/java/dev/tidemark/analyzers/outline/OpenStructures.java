package dev.tidemark.analyzers.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The control structures around the point that a walk over one function has come to.
 *
 * @param <N> a node of the language's tree
 */
public final class OpenStructures<N> {
  private final Deque<N> open = new ArrayDeque<>();
  private final List<N> firsts = new ArrayList<>();

  /** To be told of each structure before what lies in it. */
  public void enter(N structure) {
    open.push(structure);
    if (open.size() > firsts.size()) {
      firsts.add(structure);
    }
  }

  /** To be told of any node after what lies in it. */
  @SuppressWarnings("ReferenceEquality") // Nodes may compare by content.
  public void leave(N node) {
    if (open.peek() == node) {
      open.pop();
    }
  }

  /** The first structure that lies in no other, the first that lies in one other, and so on. */
  public List<N> firsts() {
    return firsts;
  }
}
