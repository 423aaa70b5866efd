package dev.tidemark.jobs.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/** Times how long a report takes to open: how {@code benchmarks/report} does it. */
final class Opening {
  /** From the request for the page until all charts are drawn and seen. */
  private static final String SEEN =
      """
      await window.tidemark.ready;
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return performance.now();
      """;

  private Opening() {}

  /**
   * Prints the median and the extremes.
   *
   * @param arguments the page; how often it is opened
   */
  public static void main(String... arguments) throws IOException {
    Path page = Path.of(arguments[0]).toAbsolutePath();
    try (Browser browser = Browser.start()) {
      browser.size(1280, 960);
      double[] seconds =
          IntStream.range(0, Integer.parseInt(arguments[1]))
              .mapToDouble(time -> seconds(browser, page))
              .sorted()
              .toArray();
      System.out.printf(
          Locale.ROOT,
          "Opened in %.2f s (%.2f to %.2f in %d times).%n",
          seconds[seconds.length / 2],
          seconds[0],
          seconds[seconds.length - 1],
          seconds.length);
    }
  }

  private static double seconds(Browser browser, Path page) {
    browser.open(page, "");
    return ((Number) browser.ask(SEEN)).doubleValue() / 1000;
  }
}
