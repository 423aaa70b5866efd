package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Trees of commits: all of them counts, and contents are found by their ids. */
final class CommitContents implements TreeContents {
  /** More files than most repositories have; some 20 MB. */
  private static final int MOST_SIZES = 200_000;

  private final Objects objects;

  private final Map<ObjectId, Long> sizes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, Long> eldest) {
          return size() > MOST_SIZES;
        }
      };

  CommitContents(Objects objects) {
    this.objects = objects;
  }

  @Override
  public boolean admits(TreeWalk walk) {
    return true;
  }

  @Override
  public ObjectId id(TreeWalk walk) {
    return walk.getObjectId(0);
  }

  @Override
  public long sizeBytes(String path, ObjectId blob) throws IOException {
    Long known = sizes.get(blob);
    if (known == null) {
      known = objects.sizeBytes(blob);
      sizes.put(blob, known);
    }
    return known;
  }

  @Override
  public byte[] bytes(String path, ObjectId blob, int maxBytes) throws IOException {
    return objects.bytes(blob, maxBytes);
  }
}
