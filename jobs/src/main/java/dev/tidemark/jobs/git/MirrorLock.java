package dev.tidemark.jobs.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one sync at a time touch a mirror. The system lets go of a killed process' lock, so whatever
 * lies half done beside a locked mirror is nobody's.
 */
final class MirrorLock implements AutoCloseable {
  private static final int PAUSE_MILLIS = 50;

  /** Asked first: closing a second channel on the file would drop this process' own lock. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private MirrorLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Waits for the lock; null if it is not free by the deadline. */
  static MirrorLock take(Path mirror, long deadlineNanos) throws IOException, InterruptedException {
    Path file = mirror.resolveSibling(mirror.getFileName() + ".lock");
    Files.createDirectories(file.getParent());
    do {
      if (HELD_HERE.add(file)) {
        FileChannel channel = lock(file);
        if (channel != null) {
          return new MirrorLock(file, channel);
        }
      }
      Thread.sleep(PAUSE_MILLIS);
    } while (System.nanoTime() - deadlineNanos < 0);
    return null;
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      return lock == null ? null : channel;
    } finally {
      if (lock == null) {
        HELD_HERE.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
