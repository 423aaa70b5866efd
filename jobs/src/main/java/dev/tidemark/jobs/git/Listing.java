package dev.tidemark.jobs.git;

import dev.tidemark.jobs.layout.Modules;
import java.util.List;
import java.util.Set;

/**
 * What one commit holds. Folders are paths from the root; "." is the root.
 *
 * @param files in the order of the tree
 * @param buildFolders folders with a build file of any kind
 * @param pythonBuildFolders those of them with a build file of Python's
 * @param packageFolders folders with an {@code __init__.py}
 */
public record Listing(
    List<TreeFile> files,
    List<PathProblem> problems,
    Set<String> buildFolders,
    Set<String> pythonBuildFolders,
    Set<String> packageFolders) {
  public Listing {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    buildFolders = Set.copyOf(buildFolders);
    pythonBuildFolders = Set.copyOf(pythonBuildFolders);
    packageFolders = Set.copyOf(packageFolders);
  }

  /**
   * The files again, each with what its place says of it.
   *
   * @param maxFileBytes a larger file is not judged
   */
  public List<ListedFile> placed(long maxFileBytes) {
    return files.stream().map(placement(maxFileBytes)::of).toList();
  }

  /** Places these files, and those of any tree with the same folders of these kinds. */
  Placement placement(long maxFileBytes) {
    return new Placement(
        new Modules(buildFolders, pythonBuildFolders, packageFolders), maxFileBytes);
  }
}
