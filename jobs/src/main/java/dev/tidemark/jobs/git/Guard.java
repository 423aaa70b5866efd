package dev.tidemark.jobs.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/**
 * Ends a transfer that takes too long or too much disk. It asks the transfer to stop, which a
 * server that sends a byte a minute can delay; then it leaves it behind.
 */
final class Guard extends EmptyProgressMonitor {
  private static final int LOOK_MILLIS = 250;

  private static final int GRACE_MILLIS = 3000;

  private final long deadlineNanos;
  private final long maxBytes;
  private volatile ReasonCode verdict = ReasonCode.NONE;

  Guard(int timeoutSeconds, long maxBytes) {
    this.deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
    this.maxBytes = maxBytes;
  }

  long deadlineNanos() {
    return deadlineNanos;
  }

  /** Why the transfer must end; NONE while it may go on. */
  ReasonCode verdict() {
    return verdict;
  }

  @Override
  public boolean isCancelled() {
    return verdict != ReasonCode.NONE;
  }

  /**
   * Runs a transfer that writes to a folder.
   *
   * @throws CancellationException if it had to be ended; {@link #verdict} says why
   */
  <T> T watch(Path folder, Callable<T> transfer)
      throws IOException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(transfer);
    Thread thread = new Thread(task, "git " + folder.getFileName());
    thread.setDaemon(true);
    thread.start();
    try {
      T result = await(task, folder);
      look(folder);
      if (isCancelled()) {
        throw new CancellationException(); // JGit returns from what it cancels as if it were done.
      }
      return result;
    } finally {
      task.cancel(true);
    }
  }

  private <T> T await(FutureTask<T> task, Path folder)
      throws IOException, ExecutionException, InterruptedException {
    while (true) {
      try {
        return task.get(isCancelled() ? GRACE_MILLIS : LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (isCancelled()) {
          throw new CancellationException();
        }
        look(folder);
      }
    }
  }

  private void look(Path folder) throws IOException {
    if (Folders.sizeBytes(folder) > maxBytes) {
      verdict = ReasonCode.TOO_LARGE;
    } else if (System.nanoTime() - deadlineNanos >= 0) {
      verdict = ReasonCode.CLONE_TIMED_OUT;
    }
  }
}
