package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.List;
import java.util.Set;

/** Names of functions that ask whether an address or a path is safe, as {@code is_safe_url}. */
final class CheckNames {
  private static final Set<String> SAFETY =
      Set.of("safe", "valid", "allowed", "trusted", "local", "internal", "relative", "permitted");
  private static final Set<String> ADDRESSES =
      Set.of("url", "uri", "redirect", "host", "next", "link", "target", "domain", "origin");
  private static final Set<String> PATHS = Set.of("path", "filename", "file", "directory", "dir");
  private static final Set<String> INSIDE = Set.of("in", "within", "inside", "under", "contained");
  private static final Set<String> FOLDERS =
      Set.of("base", "root", "dir", "directory", "folder", "path");
  private static final int OF_ADDRESSES =
      Rules.of("open-redirect").mask() | Rules.of("server-side-request-forgery").mask();
  private static final int OF_PATHS = Rules.of("path-traversal").mask();

  private CheckNames() {}

  /** The rules against which a value is safe where the function says yes; none of most names. */
  static int rules(String name) {
    List<String> words = SecretNames.words(name);
    if (words.stream().anyMatch(INSIDE::contains) && words.stream().anyMatch(FOLDERS::contains)) {
      return OF_PATHS;
    }
    if (words.size() < 2 || words.stream().noneMatch(SAFETY::contains)) {
      return 0;
    }
    return (words.stream().anyMatch(ADDRESSES::contains) ? OF_ADDRESSES : 0)
        | (words.stream().anyMatch(PATHS::contains) ? OF_PATHS : 0);
  }
}
