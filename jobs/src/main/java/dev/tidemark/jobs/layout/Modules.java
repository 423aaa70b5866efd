package dev.tidemark.jobs.layout;

import dev.tidemark.analyzers.model.Language;
import java.util.Set;

/** The modules of one snapshot, found from the folders that hold build files and packages. */
public final class Modules {
  private final Set<String> buildFolders;

  /**
   * @param buildFolders folders with a build file of any kind; "." is the root
   * @param pythonBuildFolders those of them with a build file of Python's
   * @param packageFolders folders with an {@code __init__.py}
   */
  public Modules(
      Set<String> buildFolders, Set<String> pythonBuildFolders, Set<String> packageFolders) {
    this.buildFolders = Set.copyOf(buildFolders);
  }

  /** The module of a file: a folder, or "." for the root. */
  public String of(String path, Language language) {
    throw new UnsupportedOperationException("not yet: " + path + language + buildFolders);
  }
}
