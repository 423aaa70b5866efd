package dev.tidemark.analyzers.python.rules;

import java.util.Set;

/** What methods do with a collection, as far as their names tell. */
final class CalleeNames {
  /** Most defaults are empty, so that whatever takes out or sorts changes nothing. */
  private static final Set<String> CHANGES =
      Set.of(
          "add",
          "append",
          "appendleft",
          "extend",
          "extendleft",
          "insert",
          "setdefault",
          "symmetric_difference_update",
          "update");

  /** Methods of containers that keep what they are given. */
  private static final Set<String> KEEPERS =
      Set.of("add", "append", "appendleft", "insert", "put", "setdefault");

  private CalleeNames() {}

  /** Whether a method of this name changes the collection that it belongs to. */
  static boolean changes(String method) {
    return CHANGES.contains(method);
  }

  /** Whether a method of this name keeps what it is given. */
  static boolean keeps(String method) {
    return KEEPERS.contains(method);
  }
}
