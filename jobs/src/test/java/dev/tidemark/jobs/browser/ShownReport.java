package dev.tidemark.jobs.browser;

import dev.tidemark.jobs.report.Report;
import dev.tidemark.jobs.report.ReportRequest;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as its reader has it before them: what a person can read, and what is drawn. */
final class ShownReport {
  /** Reads the tables of all charts' numbers, exact where it is rounded for people. */
  private static final String NUMBERS =
      """
      const tables = [...document.querySelectorAll(".chart .numbers")];
      const closed = tables.filter(({ open, hidden }) => !open && !hidden);
      const opened = closed.map((details) =>
        new Promise((done) => details.addEventListener("toggle", done, { once: true })));
      closed.forEach((details) => (details.open = true));
      await Promise.all(opened);
      const content = ({ dataset, textContent }) =>
        "gap" in dataset ? "gap: " + dataset.gap : "value" in dataset ? Number(dataset.value) : textContent;
      const cells = (details) => {
        const [head, ...rows] = [...details.querySelectorAll("tr")].map((row) => [...row.cells].map(content));
        // A module or file is named together with its repository.
        const names = ["module", "file"].includes(head[1]) ? 2 : 1;
        return rows.flatMap((row) =>
          row.slice(names).map((value, at) => [row.slice(0, names).join(" "), head[at + names], value]));
      };
      return Object.fromEntries(tables.map((details) =>
        [details.closest(".chart").id.slice("chart-".length), details.hidden ? [] : cells(details)]));
      """;

  private static final String DRAWN =
      """
      if (document.querySelector(`#chart-${arguments[0]} .canvas`).hidden) {
        return [];
      }
      const option = window.tidemark.chart(arguments[0]).getOption();
      return\s""";

  /** For each coloured cell its rate, and what the key says of its colour. */
  private static final String COLOURS =
      """
      const { series: [{ type, data }] } = window.tidemark.chart(arguments[0]).getOption();
      const written = (colour) => Object.assign(new Option().style, { color: colour }).color;
      const key = new Map([...document.querySelectorAll(`#chart-${arguments[0]} .entry`)].map((entry) =>
        [entry.querySelector(".patch").style.backgroundColor, entry.textContent]));
      return type === "heatmap"
        ? data.map(({ value, itemStyle }) => ["", key.get(written(itemStyle.color)), value[2]])
        : data.flatMap(({ children }) => children).map(({ module, itemStyle }) =>
            ["", key.get(written(itemStyle.color)), module.rate]);
      """;

  private static final String FILTERS =
      """
      await window.tidemark.ready;
      return Object.fromEntries([...document.querySelectorAll("[id^=filter-]")].map(({ id, value }) =>
        [id.slice("filter-".length), value]));
      """;

  private static final String LINE_PIXELS =
      """
      const chart = window.tidemark.chart("total");
      const [red, green, blue] = chart.getOption().series[0].lineStyle.color
        .match(/[0-9a-f]{2}/g).map((part) => parseInt(part, 16));
      const at = (date) => chart.convertToPixel({ xAxisIndex: 0 }, date);
      const canvas = chart.getDom().querySelector("canvas");
      const x = Math.round((at(arguments[0]) + at(arguments[0] + 1)) / 2 * devicePixelRatio);
      const { data } = canvas.getContext("2d").getImageData(x, 0, 1, canvas.height);
      const near = (one, other) => Math.abs(one - other) < 24;
      let found = 0;
      for (let i = 0; i < data.length; i += 4) {
        found += near(data[i], red) && near(data[i + 1], green) && near(data[i + 2], blue) ? 1 : 0;
      }
      return found;
      """;

  private final Browser browser;
  private final Path page;

  ShownReport(Browser browser, Path page) {
    this.browser = browser;
    this.page = page;
  }

  /** Writes the report of a warehouse beside it, on the morning after the last of twelve nights. */
  static Path write(Path warehouse) throws IOException, SQLException {
    Path page = warehouse.resolveSibling("report.html");
    try (SqlEngine engine = SqlEngine.open(warehouse)) {
      Report.write(engine, ReportRequest.usual(Instant.parse("2026-03-12T02:00:00Z")), page);
    }
    return page;
  }

  Path page() {
    return page;
  }

  /** Opens it anew with these filters; those that are left out are as usual. */
  void open(Filters filters) {
    browser.open(page, fragment(filters.chosen()));
    browser.ask("await window.tidemark.ready");
  }

  private static String fragment(Map<String, String> filters) {
    return filters.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Shows it with these filters; where it is open already it is not loaded anew. */
  void show(Filters filters) {
    if (!browser.driver().getCurrentUrl().startsWith(page.toUri().toString())) {
      open(filters);
      return;
    }
    browser.ask(
        "location.hash = arguments[0]; await new Promise((done) => setTimeout(done));",
        fragment(filters.chosen()));
  }

  /** Opens an address that leads to it. */
  void follow(String address) {
    browser.driver().get("about:blank");
    browser.driver().get(address);
    browser.ask("await window.tidemark.ready");
  }

  /** What the controls say. */
  Map<String, String> filters() {
    var said = new TreeMap<String, String>();
    ((Map<?, ?>) browser.ask(FILTERS))
        .forEach((name, value) -> said.put((String) name, (String) value));
    return said;
  }

  /** What a control offers. */
  List<String> choices(String filter) {
    return texts("#filter-" + filter + " option", "value");
  }

  /** A property of all elements that a selector finds. */
  List<String> texts(String selector, String property) {
    Object answer =
        browser.ask(
            "return [...document.querySelectorAll(arguments[0])].map((found) => found[arguments[1]])",
            selector,
            property);
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }

  /** Chooses as a person does; "" is all. */
  void choose(String filter, String value) {
    browser.find("#filter-" + filter + " option[value='" + value + "']").click();
  }

  /** The tables of all charts' numbers; empty where there is nothing to show. */
  Map<DrawnChart, List<ChartCell>> numbers() {
    var numbers = new EnumMap<DrawnChart, List<ChartCell>>(DrawnChart.class);
    var tables = (Map<?, ?>) browser.ask(NUMBERS);
    for (DrawnChart chart : DrawnChart.values()) {
      numbers.put(chart, cells(tables.get(chart.id())));
    }
    return numbers;
  }

  /** What the chart draws; empty if there is nothing. */
  List<ChartCell> drawn(DrawnChart chart) {
    return cells(browser.ask(DRAWN + chart.drawn(), chart.id()));
  }

  /** The rates that a chart draws as colours, each beside what the key says of its colour. */
  List<ChartCell> colours(DrawnChart chart) {
    return cells(browser.ask(COLOURS, chart.id()));
  }

  /** Whether lines are drawn over what is unknown. */
  boolean connected(DrawnChart chart) {
    return (boolean)
        browser.ask(
            "return window.tidemark.chart(arguments[0]).getOption()"
                + ".series.some(({ connectNulls }) => connectNulls !== false)",
            chart.id());
  }

  /** The dates that a chart of bars marks as unknown. */
  List<LocalDate> shaded(DrawnChart chart) {
    Object dates =
        browser.ask(
            "return window.tidemark.chart(arguments[0]).getOption()"
                + ".series[0].markLine.data.map(({ xAxis }) => xAxis)",
            chart.id());
    return ((List<?>) dates).stream().map(date -> LocalDate.parse((String) date)).toList();
  }

  /** How many pixels of the line of all findings lie halfway between a date and the next. */
  long linePixelsAfter(int date) {
    return (long) browser.ask(LINE_PIXELS, date);
  }

  /** The sentence above a chart. */
  String note(DrawnChart chart) {
    return browser.find("#chart-" + chart.id() + " .note").getText();
  }

  private static List<ChartCell> cells(Object answer) {
    return ((List<?>) answer).stream().map(cell -> ChartCell.of((List<?>) cell)).toList();
  }
}
