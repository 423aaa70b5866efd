package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.List;
import java.util.Set;

/** What functions out of sight promise by their names of what they give back. */
final class Promises {
  private static final Set<String> CHOOSING =
      Set.of(
          "get",
          "safe",
          "secure",
          "validate",
          "validated",
          "clean",
          "sanitize",
          "sanitise",
          "check");
  private static final Set<String> PATHS = Set.of("path", "filename", "file");
  private static final Set<String> MAKING = Set.of("get", "make", "build", "create", "url");

  private Promises() {}

  /** The rules for which what is given back is harmless: a page of a template, an own address. */
  static int of(String name) {
    List<String> words = NameWords.of(name);
    if (words.size() < 2) {
      return 0;
    }
    boolean page = words.contains("render") && words.contains("template");
    boolean address =
        CHOOSING.contains(words.get(0)) && (words.contains("redirect") || words.contains("next"));
    boolean path = CHOOSING.contains(words.get(0)) && words.stream().anyMatch(PATHS::contains);
    boolean own = MAKING.contains(words.get(0)) && words.get(words.size() - 1).equals("url");
    address |= own;
    path &= !words.get(0).equals("get");
    return (path ? Rules.of("path-traversal").mask() : 0)
        | (page ? Rules.of("cross-site-scripting").mask() : 0)
        | (address ? Rules.of("open-redirect").mask() : 0);
  }
}
