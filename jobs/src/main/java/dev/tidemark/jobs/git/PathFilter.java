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
public record PathFilter(List<String> include, List<String> exclude)
    implements Predicate<String>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Every path. */
  public static final PathFilter ALL = new PathFilter(List.of(), List.of());

  public PathFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  @Override
  public boolean test(String path) {
    return (include.isEmpty() || matchesAny(include, path)) && !matchesAny(exclude, path);
  }

  private static boolean matchesAny(List<String> patterns, String path) {
    return patterns.stream().anyMatch(p -> new FastIgnoreRule(p).isMatch(path, false));
  }
}
