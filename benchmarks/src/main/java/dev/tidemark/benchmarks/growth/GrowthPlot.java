package dev.tidemark.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Draws seconds over repositories as SVG, both in logarithmic measure, a line for each number of
 * snapshots, and beside each a dotted one with what growth in proportion would be.
 *
 * <p>Argument: a file with a line {@code repositories snapshots seconds} for each scan.
 */
final class GrowthPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final String FRAME =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title">
      <title id="title">Seconds that a scan takes, over the number of repositories, for each number of weekly snapshots</title>
      <style>
      text { font: 13px system-ui, sans-serif; fill: #57606a }
      path { fill: none; stroke-width: 2 }
      .grid { stroke: #8b949e; stroke-opacity: 0.3; stroke-width: 1 }
      .proportion { stroke-dasharray: 2 5; stroke-width: 1.5 }
      .s0 { stroke: #1f77b4 } .s1 { stroke: #c2570c } .s2 { stroke: #2e8b57 } .s3 { stroke: #8957e5 }
      circle.s0 { fill: #1f77b4 } circle.s1 { fill: #c2570c } circle.s2 { fill: #2e8b57 } circle.s3 { fill: #8957e5 }
      @media (prefers-color-scheme: dark) { text { fill: #b1bac4 } }
      </style>
      """;

  private final StringBuilder svg = new StringBuilder();
  private final Axis across;
  private final Axis up;

  /** A scan. */
  private record Scan(int repositories, int snapshots, double seconds) {
    static Scan parse(String line) {
      String[] words = line.split(" ", -1);
      return new Scan(
          Integer.parseInt(words[0]), Integer.parseInt(words[1]), Double.parseDouble(words[2]));
    }
  }

  private GrowthPlot(List<Scan> scans) {
    across = axis(scans, Scan::repositories, 60, WIDTH - 140);
    up = axis(scans, Scan::seconds, HEIGHT - 50, 36);
  }

  public static void main(String[] arguments) throws IOException {
    List<Scan> scans = Files.readAllLines(Path.of(arguments[0])).stream().map(Scan::parse).toList();
    System.out.print(new GrowthPlot(scans).drawn(scans));
  }

  private String drawn(List<Scan> scans) {
    svg.append(FRAME.formatted(WIDTH, HEIGHT));
    var repositories = new TreeSet<Double>();
    var series = new TreeMap<Integer, List<Scan>>();
    for (Scan scan : scans) {
      repositories.add((double) scan.repositories());
      series.computeIfAbsent(scan.snapshots(), key -> new ArrayList<>()).add(scan);
    }
    grid(repositories);
    int number = 0;
    double lastLabel = HEIGHT;
    for (var each : series.entrySet()) {
      List<Scan> line = each.getValue();
      Scan end = line.get(line.size() - 1);
      draw(line, number++ % 4);
      // From the lowest up, each label keeps clear of the one before.
      lastLabel = Math.min(up.at(end.seconds()) + 4, lastLabel - 16);
      String label = each.getKey() == 1 ? "1 snapshot" : each.getKey() + " snapshots each";
      text(across.at(end.repositories()) + 10, lastLabel, "start", label);
    }
    return svg.append("</svg>\n").toString();
  }

  private void grid(Set<Double> repositories) {
    for (double tick : repositories) {
      path("grid", tick, up.low(), tick, up.high());
      text(across.at(tick), HEIGHT - 30, "middle", number(tick));
    }
    for (double tick : up.ticks()) {
      path("grid", across.low(), tick, across.high(), tick);
      text(50, up.at(tick) + 4, "end", number(tick));
    }
    text((across.start() + across.end()) / 2, HEIGHT - 8, "middle", "repositories");
    text(12, 18, "start", "wall-clock seconds (dotted: in proportion to the first)");
  }

  private void draw(List<Scan> line, int colour) {
    for (int i = 0; i < line.size(); i++) {
      Scan to = line.get(i);
      if (i > 0) {
        Scan from = line.get(i - 1);
        path("s" + colour, from.repositories(), from.seconds(), to.repositories(), to.seconds());
      }
      add(
          "<circle class=\"s%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>%d s</title></circle>%n",
          colour, across.at(to.repositories()), up.at(to.seconds()), Math.round(to.seconds()));
    }
    Scan first = line.get(0);
    double each = first.seconds() / first.repositories();
    double end = Math.min(across.high(), up.high() / each);
    path("proportion s" + colour, first.repositories(), first.seconds(), end, end * each);
  }

  private void path(String style, double fromX, double fromY, double toX, double toY) {
    add(
        "<path class=\"%s\" d=\"M%.1f %.1fL%.1f %.1f\"/>%n",
        style, across.at(fromX), up.at(fromY), across.at(toX), up.at(toY));
  }

  private void text(double x, double y, String anchor, String words) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static Axis axis(
      List<Scan> scans, ToDoubleFunction<Scan> value, double start, double end) {
    return Axis.around(scans.stream().mapToDouble(value).toArray(), start, end);
  }
}
