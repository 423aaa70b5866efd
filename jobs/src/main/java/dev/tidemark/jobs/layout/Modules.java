package dev.tidemark.jobs.layout;

import dev.tidemark.analyzers.model.Language;
import java.util.Set;

/**
 * The modules of one snapshot, found from the folders that hold build files and packages.
 *
 * <ol>
 *   <li>A file belongs to the nearest folder above it, its own included, that holds a build file.
 *   <li>If that is the root and has a build file of Python's, a Python file belongs to its
 *       top-level package instead: {@code p} or {@code src/p}, whichever has an {@code
 *       __init__.py}; so one build file that covers all does not make all one module. Build files
 *       further down, say of examples, change nothing in this.
 *   <li>Else it belongs to the root: ".".
 * </ol>
 */
public final class Modules {
  /** The module of what has no folder of its own. */
  public static final String ROOT = ".";

  private final Set<String> buildFolders;
  private final boolean pythonAtRoot;
  private final Set<String> packageFolders;

  /**
   * @param buildFolders folders with a build file of any kind; "." is the root
   * @param pythonBuildFolders those of them with a build file of Python's
   * @param packageFolders folders with an {@code __init__.py}
   */
  public Modules(
      Set<String> buildFolders, Set<String> pythonBuildFolders, Set<String> packageFolders) {
    this.buildFolders = Set.copyOf(buildFolders);
    this.pythonAtRoot = pythonBuildFolders.contains(ROOT);
    this.packageFolders = Set.copyOf(packageFolders);
  }

  /** Whether a package in this folder can be a module; else it has no say in any. */
  public static boolean mayBePackage(String folder) {
    return folder.startsWith("src/")
        ? folder.indexOf('/', "src/".length()) < 0
        : folder.indexOf('/') < 0;
  }

  /**
   * The module of a file: a folder, or "." for the root.
   *
   * @param path from the root of the repository, with {@code /}
   */
  public String of(String path, Language language) {
    String folder = parent(path);
    while (!folder.equals(ROOT)) {
      if (buildFolders.contains(folder)) {
        return folder;
      }
      folder = parent(folder);
    }
    return pythonAtRoot && language == Language.PYTHON ? topLevelPackage(path) : ROOT;
  }

  private String topLevelPackage(String path) {
    String first = firstFolders(path, 1);
    if (packageFolders.contains(first)) {
      return first;
    }
    String second = first.equals("src") ? firstFolders(path, 2) : ROOT;
    return packageFolders.contains(second) ? second : ROOT;
  }

  /** The first folders of a path; "." if it has fewer. */
  private static String firstFolders(String path, int count) {
    int end = -1;
    for (int i = 0; i < count; i++) {
      end = path.indexOf('/', end + 1);
      if (end < 0) {
        return ROOT;
      }
    }
    return path.substring(0, end);
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? ROOT : path.substring(0, slash);
  }
}
