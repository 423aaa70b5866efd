package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A commit's tree: all of it counts, and contents are found by their ids. */
final class CommitContents implements TreeContents {
  /** A folder may be there in copies, but a few folders in each other make a tree without end. */
  private static final int MOST_COPIES = 10_000;

  private final Objects objects;
  private final Map<ObjectId, Integer> entered = new HashMap<>();

  CommitContents(Objects objects) {
    this.objects = objects;
  }

  @Override
  public boolean admits(TreeWalk walk) throws IOException {
    if (FileMode.TREE.equals(walk.getRawMode(0))
        && entered.merge(walk.getObjectId(0), 1, Integer::sum) > MOST_COPIES) {
      throw new IOException("the same folder more than " + MOST_COPIES + " times");
    }
    return true;
  }

  @Override
  public ObjectId blob(TreeWalk walk) {
    return walk.getObjectId(0);
  }

  @Override
  public long sizeBytes(String path, ObjectId blob) throws IOException {
    return objects.sizeBytes(blob);
  }

  @Override
  public byte[] bytes(String path, ObjectId blob, int maxBytes) throws IOException {
    return objects.bytes(blob, maxBytes);
  }
}
