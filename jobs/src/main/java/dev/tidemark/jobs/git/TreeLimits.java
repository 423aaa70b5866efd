package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** How much one tree may hold: a few folders in each other make one without end. */
final class TreeLimits {
  /** The largest real trees have a million entries. */
  private static final int MOST_ENTRIES = 3_000_000;

  /** A folder may be there in copies. */
  private static final int MOST_COPIES = 10_000;

  private final Map<ObjectId, Integer> copies = new HashMap<>();
  private int entries;

  void countEntries(int more) throws IOException {
    entries += more;
    if (entries > MOST_ENTRIES) {
      throw new IOException("more than " + MOST_ENTRIES + " entries");
    }
  }

  /**
   * @param tree zeros if the folder lies on disk, where copies take room
   */
  void countFolder(ObjectId tree) throws IOException {
    if (!tree.equals(ObjectId.zeroId()) && copies.merge(tree, 1, Integer::sum) > MOST_COPIES) {
      throw new IOException("the same folder more than " + MOST_COPIES + " times");
    }
  }

  /** Counts again, with what was passed by because it was known. */
  void check(Folder root) throws IOException {
    if (root.folderCount() <= MOST_COPIES) {
      return;
    }
    copies.clear();
    Deque<Folder> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      for (TreeItem item : left.pop().items()) {
        if (item instanceof Folder folder) {
          countFolder(folder.tree());
          left.push(folder);
        }
      }
    }
  }
}
