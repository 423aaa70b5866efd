package dev.tidemark.jobs.git;

import java.util.function.Predicate;

/**
 * Which part of a tree is listed. Build files and attributes of the folders that lead there are
 * read too, so a file is listed the same however little is asked for.
 *
 * @param below path of a file or folder, with {@code /}; "" for the whole tree
 * @param wanted which paths in it to list as files
 */
public record Scope(String below, Predicate<String> wanted) {
  /** Whether a file of this path is listed. */
  boolean holds(String path) {
    return isInside(path) && wanted.test(path);
  }

  /** Whether a folder has to be entered. */
  boolean reaches(String folder) {
    return isInside(folder) || leadsThrough(folder);
  }

  /** Whether the path is what was asked for, or a folder on the way there. */
  boolean leadsThrough(String path) {
    return below.equals(path) || below.startsWith(path + "/");
  }

  private boolean isInside(String path) {
    return below.isEmpty() || path.equals(below) || path.startsWith(below + "/");
  }
}
