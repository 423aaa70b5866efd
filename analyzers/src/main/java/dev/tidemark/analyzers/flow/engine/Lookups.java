package dev.tidemark.analyzers.flow.engine;

import java.util.List;
import java.util.Set;

/** Names of functions that find something by what they are given. */
public final class Lookups {
  private static final Set<String> VERBS =
      Set.of("get", "find", "filter", "query", "fetch", "select", "lookup", "search", "open");

  private static final Set<String> BY = Set.of("from", "by", "for");
  private static final Set<String> KEYS =
      Set.of(
          "id", "ids", "pk", "key", "slug", "name", "uuid", "guid", "code", "isbn", "email",
          "token");

  private Lookups() {}

  /** Whether the function, by its name without that of its class or module, looks something up. */
  public static boolean isOne(String name) {
    List<String> words = NameWords.of(name);
    return (!words.isEmpty() && VERBS.contains(words.get(0)))
        || (words.size() == 2 && BY.contains(words.get(0)) && KEYS.contains(words.get(1)))
        || (words.size() > 2 && VERBS.contains(words.get(1)));
  }
}
