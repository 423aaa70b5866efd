package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** Reads the blobs of one repository. Not for use by several threads. */
public final class Blobs implements AutoCloseable {
  private final Objects objects;

  private Blobs(Objects objects) {
    this.objects = objects;
  }

  /** Opens a mirror or a {@code .git} folder. */
  public static Blobs open(String gitDir) throws UnreadableRepositoryException {
    try {
      return new Blobs(new Objects(gitDir));
    } catch (IOException e) {
      throw new UnreadableRepositoryException(
          "the repository in " + gitDir + " is gone or cannot be opened; run the scan again");
    }
  }

  /**
   * Reads blobs one after the other, in the order asked for, each when the iterator comes to it.
   *
   * @param ids 40 hex digits each
   * @param maxBytes a larger blob is not loaded and comes with a problem
   */
  public Iterator<Blob> read(List<String> ids, long maxBytes) {
    return ids.stream().map(id -> read(id, maxBytes)).iterator();
  }

  Blob read(String id, long maxBytes) {
    int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
    try {
      byte[] bytes = objects.bytes(ObjectId.fromString(id), limit);
      return bytes == null
          ? new Blob(id, null, "larger than " + limit + " bytes")
          : new Blob(id, bytes, "");
    } catch (IOException e) {
      return new Blob(id, null, "blob " + id + " is missing or damaged; run git fsck");
    }
  }

  @Override
  public void close() {
    objects.close();
  }
}
