package dev.tidemark.analyzers.python.rules;

import java.util.Set;
import java.util.regex.Pattern;

/** What functions do with a collection, as far as their names tell. */
final class CalleeNames {
  private static final Set<String> CHANGES =
      Set.of(
          "add",
          "append",
          "appendleft",
          "clear",
          "difference_update",
          "discard",
          "extend",
          "extendleft",
          "insert",
          "intersection_update",
          "pop",
          "popitem",
          "popleft",
          "remove",
          "reverse",
          "rotate",
          "setdefault",
          "sort",
          "subtract",
          "symmetric_difference_update",
          "update");

  /** They read what they are given, or copy it. */
  private static final Set<String> READERS =
      Set.of(
          "all",
          "any",
          "bool",
          "bytes",
          "copy",
          "critical",
          "debug",
          "deepcopy",
          "dict",
          "difference",
          "dumps",
          "enumerate",
          "error",
          "exception",
          "extend",
          "filter",
          "format",
          "frozenset",
          "getattr",
          "hasattr",
          "id",
          "info",
          "intersection",
          "isdisjoint",
          "isinstance",
          "issubclass",
          "issubset",
          "issuperset",
          "join",
          "len",
          "list",
          "map",
          "max",
          "min",
          "print",
          "range",
          "repr",
          "reversed",
          "set",
          "sorted",
          "str",
          "sum",
          "tuple",
          "type",
          "union",
          "update",
          "urlencode",
          "warning",
          "zip");

  private static final Pattern READS = Pattern.compile("_?(to|is|has|format|print|log)_.*");

  private CalleeNames() {}

  /** Whether a method of this name changes the collection that it belongs to. */
  static boolean changes(String method) {
    return CHANGES.contains(method);
  }

  /** Whether a function of this name only reads, or copies, what it is given. */
  static boolean reads(String callee) {
    return READERS.contains(callee) || READS.matcher(callee).matches();
  }
}
