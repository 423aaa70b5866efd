package dev.tidemark.jobs.git;

import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a listing needs of one folder of a tree and of all below it. An unchanged folder of another
 * commit is the same object, so folders are compared by identity.
 *
 * @param path as text; "." is the root
 * @param tree the object's id; zeros if the folder lies on disk
 * @param items files and folders right in it, in the order of the tree
 * @param folders those right in it, by the bytes of their names as Latin-1; of one name the first
 * @param problems of entries right in it
 * @param otherTest for the first test here or below in a language that is not read; null if none
 * @param odd whether a problem here or below may be equal to one of another folder
 * @param entryCount entries of the tree here and below
 * @param folderCount this and all below
 */
record Folder(
    String path,
    ObjectId tree,
    List<TreeItem> items,
    Map<String, Folder> folders,
    List<PathProblem> problems,
    FolderMarks marks,
    PathProblem otherTest,
    boolean odd,
    int entryCount,
    int folderCount)
    implements TreeItem {
  /** The path of the root. */
  static final String ROOT = ".";

  /** What stands for a folder that is not there. */
  static final Folder NONE =
      new Folder(
          ROOT,
          ObjectId.zeroId(),
          List.of(),
          Map.of(),
          List.of(),
          FolderMarks.NONE,
          null,
          false,
          0,
          0);

  Folder {
    items = List.copyOf(items);
    folders = Map.copyOf(folders);
    problems = List.copyOf(problems);
  }

  /** Comparing what they hold would go as deep as the tree. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
