package dev.tidemark.analyzers;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One thread with a stack deep enough for the parsers' recursion; memory is taken as it is used.
 */
final class DeepStack implements AutoCloseable {
  private static final long STACK_BYTES = 512L << 20;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            var deep = new Thread(null, task, "tidemark-analysis", STACK_BYTES);
            deep.setDaemon(true);
            return deep;
          });

  /**
   * Runs the task on the deep thread and waits for it; what it throws is thrown here.
   *
   * @throws TimeoutException if it takes too long: it may go on, and this thread is lost to it
   */
  <T> T call(Callable<T> task, long timeoutMillis) throws TimeoutException {
    try {
      return thread.submit(task).get(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("analysis failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was analysed", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
