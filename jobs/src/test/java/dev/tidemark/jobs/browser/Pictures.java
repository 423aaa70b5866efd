package dev.tidemark.jobs.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of a report: how {@code tools/pictures} makes those of the README. */
final class Pictures {
  private static final List<String> SCHEMES = List.of("light", "dark");
  private static final List<Integer> WIDTHS = List.of(360, 768, 1440);

  /** Higher ones are hard to look at. */
  private static final int PIECE = 1600;

  private static final int TOP_WIDTH = 1280;
  private static final int WINDOW_HEIGHT = 960;

  private final Browser browser;
  private final Path report;
  private final Path folder;

  private Pictures(Browser browser, Path report, Path folder) {
    this.browser = browser;
    this.report = report;
    this.folder = folder;
  }

  /**
   * Pictures of a page in a folder.
   *
   * @param arguments the page; the folder; "top" for the page down to its first line over time in
   *     each theme, or "whole" for all of it at each width, cut into pieces
   */
  public static void main(String... arguments) throws IOException {
    try (Browser browser = Browser.start()) {
      Path folder = Files.createDirectories(Path.of(arguments[1]));
      var pictures = new Pictures(browser, Path.of(arguments[0]).toAbsolutePath(), folder);
      for (String scheme : SCHEMES) {
        if (arguments[2].equals("top")) {
          pictures.show(scheme, TOP_WIDTH);
          pictures.take("report-" + scheme, 0, TOP_WIDTH, pictures.endOf("#chart-total .canvas"));
        } else {
          for (int width : WIDTHS) {
            pictures.takeWhole(scheme, width);
          }
        }
      }
    }
  }

  private void takeWhole(String scheme, int width) throws IOException {
    int height = show(scheme, width);
    for (int y = 0; y < height; y += PIECE) {
      String name = "%s-%d-%02d".formatted(scheme, width, y / PIECE + 1);
      take(name, y, width, Math.min(PIECE, height - y));
    }
  }

  /** Gives the height of the page. */
  private int show(String scheme, int width) {
    browser.prefer(scheme, "screen");
    browser.size(width, WINDOW_HEIGHT);
    browser.open(report, "");
    Object height =
        browser.ask("await window.tidemark.ready; return document.documentElement.scrollHeight");
    return ((Long) height).intValue();
  }

  private int endOf(String selector) {
    Object end =
        browser.ask(
            "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().bottom)",
            selector);
    return ((Long) end).intValue();
  }

  private void take(String name, int y, int width, int height) throws IOException {
    Files.write(folder.resolve(name + ".png"), browser.picture(y, width, height));
  }
}
