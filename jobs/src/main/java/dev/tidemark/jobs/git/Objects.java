package dev.tidemark.jobs.git;

import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Reads blobs so that a broken one costs only itself: JGit lays a whole pack aside after the first
 * damage in it, and then misses all the rest.
 */
final class Objects implements AutoCloseable {
  /**
   * Where most objects are missing, say in a partial clone, a new start each time would not end.
   */
  private static final int MOST_RESTARTS = 100;

  private final String gitDir;
  private Repository repository;
  private ObjectReader reader;
  private int restarts;

  Objects(String gitDir) throws IOException {
    this.gitDir = gitDir;
    start();
  }

  /** Something that is read of one object. */
  private interface Reading<T> {
    T of(ObjectReader reader) throws IOException;
  }

  long sizeBytes(ObjectId blob) throws IOException {
    return patiently(current -> current.getObjectSize(blob, Constants.OBJ_BLOB));
  }

  /** The bytes of a blob; null if it is larger than allowed. */
  byte[] bytes(ObjectId blob, int maxBytes) throws IOException {
    return patiently(
        current -> {
          ObjectLoader loader = current.open(blob, Constants.OBJ_BLOB);
          return loader.getSize() > maxBytes ? null : loader.getCachedBytes(maxBytes);
        });
  }

  private <T> T patiently(Reading<T> reading) throws IOException {
    try {
      return carefully(reading);
    } catch (IOException e) {
      if (restarts >= MOST_RESTARTS) {
        throw e;
      }
      restarts++;
      restart();
      return carefully(reading);
    }
  }

  /** Damaged deltas surface as index and argument errors. */
  private <T> T carefully(Reading<T> reading) throws IOException {
    try {
      return reading.of(reader);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  /** Begins anew, if anything failed: what comes is read as if it came first. */
  void restore() throws IOException {
    if (restarts > 0) {
      restarts = 0;
      restart();
    }
  }

  private void restart() throws IOException {
    close();
    start();
  }

  private void start() throws IOException {
    try {
      repository = OpenRepository.at(gitDir);
      reader = repository.newObjectReader();
    } catch (RuntimeException e) {
      throw new IOException(e); // A setting in it that JGit cannot read.
    }
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }
}
