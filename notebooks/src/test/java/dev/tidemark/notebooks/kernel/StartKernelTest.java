package dev.tidemark.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.channels.LoopThread;

class StartKernelTest {
  /** Whoever ends is missed; that a kernel is started again then, only a busy machine shows. */
  @Test
  void countsWhoListens() throws InterruptedException {
    assertThat(StartKernel.listeners()).isZero();
    var began = new CountDownLatch(1);
    LoopThread listener;
    do {
      // It may end at once, which is what the watch is for.
      listener = new LoopThread("listener", 5, began::countDown);
      listener.start();
      listener.join(100);
    } while (!listener.isAlive());
    began.await();

    assertThat(StartKernel.listeners()).isEqualTo(1);

    listener.shutdown();
    listener.join();
    assertThat(StartKernel.listeners()).isZero();
  }
}
