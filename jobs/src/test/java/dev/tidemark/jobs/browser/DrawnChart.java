package dev.tidemark.jobs.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart of the page: what it draws of the numbers in its table. */
enum DrawnChart {
  STATUS(
      """
      [
        ...option.series.slice(0, 2).flatMap(({ name, data }) =>
          data.map((value, at) => [name, option.xAxis[0].data[at], value])),
        ...option.series[2].data.map(({ value: [date, y, cell] }) =>
          [option.yAxis[1].axisLabel.formatter(y), option.xAxis[1].data[date], cell === 1 ? "read" : "unknown"]),
      ]""") {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      Set<String> drawn =
          numbers.stream().filter(ChartCell::isGap).map(ChartCell::row).collect(Collectors.toSet());
      drawn.addAll(Set.of("read", "unknown"));
      return numbers.stream()
          .filter(cell -> drawn.contains(cell.row()) && !cell.value().isEmpty())
          .map(cell -> cell.isGap() ? cell.saying("unknown") : cell);
    }
  },

  JUDGED(Lines.BARS),

  TOTAL("option.series[0].data.map(({ value }, at) => [option.xAxis[0].data[at], RATE, value])") {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return Lines.withHoles(numbers.stream().filter(cell -> cell.column().equals(Lines.RATE)));
    }
  },

  RATES(
      """
      option.series.flatMap(({ name, data }, panel) =>
        data.map(({ value }, at) => [option.xAxis[panel].data[at], name.replaceAll("_", " "), value]))""") {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return Lines.withHoles(numbers.stream());
    }
  },

  CAUSES(Lines.PARTS) {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return Lines.withHoles(numbers.stream());
    }
  },

  WEEKLY(Lines.PARTS) {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return Lines.withHoles(
          numbers.stream()
              .map(
                  cell ->
                      cell.isGap() || cell.column().equals("introduced") ? cell : cell.negative()));
    }
  },

  HEAT(
      """
      option.series[0].data.map(({ value: [x, y, value] }) =>
        [option.yAxis[0].axisLabel.formatter(y), option.xAxis[0].data[x], value])""") {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return numbers.stream()
          .filter(cell -> !Set.of("lines", "all rules").contains(cell.column()) && !cell.isGap());
    }
  },

  TREE(
      """
      option.series[0].data.flatMap(({ title, children }) =>
        children.map((child) => [title + " " + (child.module.name), "lines", child.value]))""") {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return numbers.stream().filter(cell -> cell.column().equals("lines"));
    }
  },

  HOTSPOTS(
      """
      option.series[0].data.flatMap(({ name, value: [changes, complexity] }) => [
        [name, "changed in snapshots", changes],
        [name, "highest cognitive complexity", complexity],
      ])""") {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return numbers.stream().filter(cell -> !Set.of("lines", "findings").contains(cell.column()));
    }
  },

  VERDICTS(Lines.BARS) {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      Map<String, String> names =
          Map.of("with findings", "files with security findings", "not judged", "files not judged");
      var troubled = new HashSet<String>();
      numbers.stream()
          .filter(cell -> names.containsKey(cell.column()) && !cell.value().equals("0.0"))
          .forEach(cell -> troubled.add(cell.row()));
      return numbers.stream()
          .filter(cell -> names.containsKey(cell.column()) && troubled.contains(cell.row()))
          .map(cell -> cell.in(names.get(cell.column())));
    }
  },

  WEAKNESSES(
      """
      option.series.flatMap(({ name, data }) =>
        data.map((value, at) => [option.yAxis[0].axisLabel.formatter(at).split("  ")[0], name, value]))""") {
    @Override
    Stream<ChartCell> drawable(List<ChartCell> numbers) {
      return numbers.stream().filter(cell -> cell.column().equals("findings"));
    }
  };

  private final String drawn;

  DrawnChart(String drawn) {
    this.drawn = drawn;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An expression of the page: lists of row, column and value, of its {@code option}. */
  String drawn() {
    return drawn.replace("RATE", "\"" + Lines.RATE + "\"");
  }

  /** What is to be drawn of the numbers in its table. */
  Stream<ChartCell> drawable(List<ChartCell> numbers) {
    return numbers.stream();
  }

  /** What several charts have in common. */
  private static final class Lines {
    static final String RATE = "findings per 1,000 lines";
    static final String PARTS =
        """
        option.series.flatMap(({ name, data }) =>
          data.map((value, at) => [option.xAxis[0].data[at], name, value]))""";
    static final String BARS =
        """
        option.series.flatMap(({ name, data }) =>
          data.map((value, at) => [option.yAxis[0].axisLabel.formatter(at), name, value]))""";

    static Stream<ChartCell> withHoles(Stream<ChartCell> cells) {
      return cells.map(cell -> cell.isGap() ? cell.saying("null") : cell);
    }
  }
}
