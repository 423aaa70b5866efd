package dev.tidemark.analyzers.flow.engine;

import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An immutable map from whole numbers, 0 or more, to values. A copy is free, a change copies one
 * path, and maps that share most of what they hold are merged at the cost of where they differ.
 */
final class IntMap<V> {
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;
  private static final int MASK = WIDTH - 1;
  private static final IntMap<?> EMPTY = new IntMap<>(null, 0);

  // Arrays of arrays, `levels` deep; a leaf array holds values.
  private final Object[] root;
  private final int levels;

  private IntMap(Object[] root, int levels) {
    this.root = root;
    this.levels = levels;
  }

  @SuppressWarnings("unchecked") // It holds no value of any type.
  static <V> IntMap<V> empty() {
    return (IntMap<V>) EMPTY;
  }

  boolean isEmpty() {
    return levels == 0;
  }

  /** Null if there is none. */
  @SuppressWarnings("unchecked") // Leaves hold what with() was given.
  V get(int key) {
    if (levels == 0 || key >>> (BITS * levels) != 0) {
      return null;
    }
    Object[] node = root;
    for (int level = levels - 1; level > 0; level--) {
      node = (Object[]) node[(key >>> (BITS * level)) & MASK];
      if (node == null) {
        return null;
      }
    }
    return (V) node[key & MASK];
  }

  /** The same map if it holds that very value. */
  IntMap<V> with(int key, V value) {
    if (get(key) == value) {
      return this;
    }
    Object[] grown = root;
    int depth = levels;
    while (depth == 0 || key >>> (BITS * depth) != 0) {
      Object[] above = new Object[WIDTH];
      if (depth > 0) {
        above[0] = grown;
      }
      grown = above;
      depth++;
    }
    return new IntMap<>(put(grown, depth - 1, key, value), depth);
  }

  private static Object[] put(Object[] node, int level, int key, Object value) {
    Object[] copy = node == null ? new Object[WIDTH] : node.clone();
    int slot = (key >>> (BITS * level)) & MASK;
    copy[slot] = level == 0 ? value : put((Object[]) copy[slot], level - 1, key, value);
    return copy;
  }

  /**
   * All keys of both. Where both have a value the merged one stands, which should be the first one
   * itself if the second adds nothing; where one has none, what the operator makes of it and null.
   */
  IntMap<V> merge(IntMap<V> other, BinaryOperator<V> merged) {
    if (this == other || (other.levels == 0 && levels == 0)) {
      return this;
    }
    int depth = Math.max(levels, other.levels);
    Object[] mine = raised(depth);
    Object[] both = merge(mine, other.raised(depth), depth - 1, merged);
    return both == mine && depth == levels ? this : new IntMap<>(both, depth);
  }

  private Object[] raised(int depth) {
    Object[] node = root;
    for (int level = levels; level < depth; level++) {
      Object[] above = new Object[WIDTH];
      above[0] = node;
      node = above;
    }
    return node == null ? new Object[WIDTH] : node;
  }

  @SuppressWarnings("unchecked") // As in get().
  private static <V> Object[] merge(
      Object[] one, Object[] other, int level, BinaryOperator<V> merged) {
    Object[] result = one;
    for (int slot = 0; slot < WIDTH; slot++) {
      Object mine = one[slot];
      Object theirs = other[slot];
      if (mine != theirs) {
        Object both =
            level == 0
                ? merged.apply((V) mine, (V) theirs)
                : merge(orEmpty(mine), orEmpty(theirs), level - 1, merged);
        if (both != mine && !(level > 0 && mine == null && isEmpty((Object[]) both))) {
          if (result == one) {
            result = one.clone();
          }
          result[slot] = both;
        }
      }
    }
    return result;
  }

  private static Object[] orEmpty(Object node) {
    return node == null ? new Object[WIDTH] : (Object[]) node;
  }

  private static boolean isEmpty(Object[] node) {
    for (Object each : node) {
      if (each != null) {
        return false;
      }
    }
    return true;
  }

  /** The same map if nothing changes. */
  IntMap<V> map(UnaryOperator<V> change) {
    if (levels == 0) {
      return this;
    }
    Object[] changed = map(root, levels - 1, change);
    return changed == root ? this : new IntMap<>(changed, levels);
  }

  @SuppressWarnings("unchecked") // As in get().
  private static <V> Object[] map(Object[] node, int level, UnaryOperator<V> change) {
    Object[] result = node;
    for (int slot = 0; slot < WIDTH; slot++) {
      Object each = node[slot];
      if (each != null) {
        Object other =
            level == 0 ? change.apply((V) each) : map((Object[]) each, level - 1, change);
        if (other != each) {
          result = result == node ? node.clone() : result;
          result[slot] = other;
        }
      }
    }
    return result;
  }

  /** In the order of keys. */
  void forEach(Consumer<V> action) {
    if (levels > 0) {
      forEach(root, levels - 1, action);
    }
  }

  @SuppressWarnings("unchecked") // As in get().
  private static <V> void forEach(Object[] node, int level, Consumer<V> action) {
    for (Object each : node) {
      if (each != null && level == 0) {
        action.accept((V) each);
      } else if (each != null) {
        forEach((Object[]) each, level - 1, action);
      }
    }
  }
}
