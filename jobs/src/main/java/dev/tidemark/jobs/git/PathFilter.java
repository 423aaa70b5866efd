package dev.tidemark.jobs.git;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * Which paths of a repository are in scope, in the patterns of {@code .gitignore}.
 *
 * @param include a path must match one of these; empty means every path
 * @param exclude and none of these
 */
public record PathFilter(List<String> include, List<String> exclude) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Every path. */
  public static final PathFilter ALL = new PathFilter(List.of(), List.of());

  public PathFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** Whether every path is. */
  public boolean isAll() {
    return include.isEmpty() && exclude.isEmpty();
  }

  /** Tells whether a path is in scope; the patterns are read once, for many paths. */
  public Predicate<String> matcher() {
    List<FastIgnoreRule> included = include.stream().map(FastIgnoreRule::new).toList();
    List<FastIgnoreRule> excluded = exclude.stream().map(FastIgnoreRule::new).toList();
    return path ->
        (included.isEmpty() || matchesAny(included, path)) && !matchesAny(excluded, path);
  }

  private static boolean matchesAny(List<FastIgnoreRule> rules, String path) {
    return rules.stream().anyMatch(rule -> rule.isMatch(path, false));
  }
}
