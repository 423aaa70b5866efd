package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;

/** One line that is written over in a terminal; elsewhere a plain line every ten seconds. */
final class TerminalProgress implements Progress, AutoCloseable {
  /** Set by the launcher where standard error is a terminal; Java itself cannot tell. */
  private static final String TERMINAL = "tidemark.terminal";

  private static final int TERMINAL_MILLIS = 200;
  private static final int PLAIN_MILLIS = 10_000;
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final PrintWriter out;
  private final boolean terminal;
  private final Timer clock = new Timer("tidemark-progress", true);

  private String stage = "";
  private List<Gauge> gauges = List.of();
  private long stageBegan;

  private TerminalProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  static TerminalProgress on(PrintWriter out) {
    boolean terminal = Boolean.getBoolean(TERMINAL);
    var progress = new TerminalProgress(out, terminal);
    int millis = terminal ? TERMINAL_MILLIS : PLAIN_MILLIS;
    var show =
        new TimerTask() {
          @Override
          public void run() {
            progress.show();
          }
        };
    progress.clock.schedule(show, millis, millis);
    return progress;
  }

  @Override
  public synchronized void stage(String next, List<Gauge> nextGauges) {
    stage = next;
    gauges = List.copyOf(nextGauges);
    stageBegan = System.nanoTime();
    if (terminal) {
      show();
    }
  }

  private synchronized void show() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - stageBegan);
    String line = line(stage, gauges, elapsed);
    if (terminal) {
      out.print(ERASE_LINE + line);
    } else {
      out.println("tidemark: " + line);
    }
    out.flush();
  }

  /** What is shown after so long in a stage. */
  static String line(String stage, List<Gauge> gauges, Duration elapsed) {
    if (gauges.isEmpty()) {
      return stage + ", " + Amounts.duration(elapsed);
    }
    return gauges.stream()
        .map(TerminalProgress::amount)
        .collect(Collectors.joining(", ", stage + " ", left(gauges, elapsed)));
  }

  private static String amount(Gauge gauge) {
    long done = Math.min(gauge.done().getAsLong(), gauge.total());
    return gauge.unit().equals("bytes")
        ? Amounts.bytes(done) + " of " + Amounts.bytes(gauge.total())
        : String.format(Locale.ROOT, "%,d of %,d %s", done, gauge.total(), gauge.unit());
  }

  /** By bytes, where they are known: they foretell the work better than files do. */
  private static String left(List<Gauge> gauges, Duration elapsed) {
    for (Gauge gauge : gauges) {
      long done = gauge.done().getAsLong();
      if (gauge.unit().equals("bytes") && done > 0 && done < gauge.total()) {
        double rest = (double) (gauge.total() - done) / done;
        return ", about "
            + Amounts.duration(Duration.ofMillis((long) (elapsed.toMillis() * rest)))
            + " left";
      }
    }
    return "";
  }

  @Override
  public void close() {
    clock.cancel();
    if (terminal) {
      out.print(ERASE_LINE);
      out.flush();
    }
  }
}
