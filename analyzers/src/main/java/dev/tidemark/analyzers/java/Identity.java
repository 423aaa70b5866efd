package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.Node;

/** Nodes compare by content, down to the leaves; here is whether two are one. */
public final class Identity {
  private Identity() {}

  /** Whether both are the same node; either may be null. */
  @SuppressWarnings("ReferenceEquality") // That is what it is for.
  public static boolean same(Node one, Node other) {
    return one == other;
  }
}
