package dev.tidemark.notebooks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.logging.LogManager;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the kernel as its own main class does, and sees to it that it listens.
 *
 * <p>The kernel starts the threads that listen before all is ready for them. On a busy machine one
 * of them then ends at once, or at the first message, and Jupyter waits in vain. So whoever died
 * young is started again; Jupyter asks each second until it is answered.
 */
public final class StartKernel {
  /** For heartbeat, control and shell; the other two channels only write. */
  static final int LISTENERS = 3;

  private static final int LOOKS = 40;
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private StartKernel() {}

  /**
   * @param arguments the file in which Jupyter says how it is to be reached
   */
  public static void main(String[] arguments)
      throws IOException, GeneralSecurityException, InterruptedException {
    try (var settings = StartKernel.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
    Thread.setDefaultUncaughtExceptionHandler(StartKernel::tell);
    String file = Files.readString(Path.of(arguments[0]));
    var connection = Transform.fromJson(file, ConnectionProperties.class);
    var channels = new Channels(connection);
    channels.connect(MainApp.kernel);
    while (!keepsListening(channels)) {
      channels.close();
      channels = new Channels(connection);
      channels.connect(MainApp.kernel);
    }
    channels.joinUntilClose();
  }

  /** A listener that died young is no news to whoever opened a notebook. */
  private static void tell(Thread thread, Throwable thrown) {
    if (!(thread instanceof LoopThread)) {
      thrown.printStackTrace();
    }
  }

  private static boolean keepsListening(Channels channels) throws InterruptedException {
    for (int i = 0; i < LOOKS && !channels.isMarkedForShutdown(); i++) {
      if (listeners() < LISTENERS && !channels.isMarkedForShutdown()) {
        return false;
      }
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
    return true;
  }

  static long listeners() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(LoopThread.class::isInstance)
        .filter(Thread::isAlive)
        .count();
  }
}
