package dev.tidemark.jobs.stage;

import java.util.HashMap;
import java.util.Map;

/** Joins the paths that a file of one repository had, so that each has one name for all of them. */
final class Lineages {
  private final Map<String, String> before = new HashMap<>();

  /** Notes that a file had another path. */
  void join(String path, String other) {
    String one = of(path);
    String two = of(other);
    if (!one.equals(two)) {
      before.put(one, two);
    }
  }

  /** One of the paths that are joined to it, the same for each of them. */
  String of(String path) {
    String last = path;
    while (before.containsKey(last)) {
      last = before.get(last);
    }
    String each = path;
    while (!each.equals(last)) {
      each = before.put(each, last);
    }
    return last;
  }
}
