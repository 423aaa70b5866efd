package dev.tidemark.jobs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.WrittenRow;
import dev.tidemark.jobs.WrittenWarehouse;
import dev.tidemark.jobs.report.Report;
import dev.tidemark.jobs.report.ReportRequest;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Names and messages that would be more than text, if anything let them, are text everywhere. */
@ExtendWith(InBrowser.class)
class HostileNamesTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</script></title></style><script>alert(2)</script>",
          "<img src=x onerror=alert(3)><svg onload=alert(4)>",
          "' \" ` onmouseover=alert(5) x='",
          "line\nbreak\r\n\ttab",
          "nul\0byte",
          "\u202Egnp.\u202C\u2066left\u2069 \u200Fright",
          "{{data}} ${7*7} {0} {b} %s <%= 7 %> &lt;b&gt; &#x3c;",
          "javascript:alert(6)",
          "__proto__",
          "a/../../b",
          "c?d=e#f%2f",
          "e\u0301 \uD83D\uDE00 \uFEFF",
          "x".repeat(10_000));

  /** Of what the page has of its own, there are a style and three scripts, of which one is data. */
  private static final String FOREIGN =
      """
      const ours = { SCRIPT: 3, STYLE: 1 };
      return [...document.querySelectorAll("*")].filter((element) =>
        ["SCRIPT", "STYLE"].includes(element.tagName)
          ? ours[element.tagName]-- <= 0
          : ["IMG", "SVG", "IFRAME", "OBJECT", "EMBED", "BASE", "LINK", "B"].includes(element.tagName.toUpperCase())
            || [...element.attributes].some(({ name, value }) =>
              name.startsWith("on") || (["href", "src", "action", "formaction"].includes(name) && !/^(https:|#)/.test(value))))
        .map(({ outerHTML }) => outerHTML.slice(0, 200));
      """;

  /** Points at everything that is drawn, as a mouse does, and reads what is said of it. */
  private static final String TIPS =
      """
      const said = [];
      for (const figure of document.querySelectorAll(".chart")) {
        const chart = window.tidemark.chart(figure.id.slice("chart-".length));
        chart?.getOption()?.series?.forEach((series, seriesIndex) =>
          (series.type === "treemap" ? [...Array(40).keys()] : series.data ?? []).forEach((_, dataIndex) => {
            chart.dispatchAction({ type: "showTip", seriesIndex, dataIndex });
            said.push(figure.querySelector(".tip")?.textContent ?? "");
          }));
      }
      return said;
      """;

  private static final LocalDate DAY = LocalDate.parse("2026-03-12");

  @TempDir static Path folder;

  private final Browser browser;
  private final ShownReport report;

  HostileNamesTest(Browser browser) {
    this.browser = browser;
    this.report = new ShownReport(browser, folder.resolve("report.html"));
  }

  @BeforeAll
  static void write() throws IOException, SQLException {
    Path root = folder.resolve("warehouse");
    var run = new WrittenWarehouse(root).run("20260312T010000000Z-00aa");
    run.add("runs", new WrittenRow());
    WrittenRule.ALL.forEach(
        rule -> run.add("rules", rule.row(true).with("summary", HOSTILE.get(2))));
    for (int i = 0; i < HOSTILE.size(); i++) {
      add(run, "https://github.com/evil/" + i, HOSTILE.get(i));
      add(run, HOSTILE.get(i) + "//github.com/evil/" + i, "by its address " + i);
    }
    run.commit();
    try (SqlEngine engine = SqlEngine.open(root)) {
      var request =
          new ReportRequest(
              HOSTILE.get(1) + HOSTILE.get(7), "1y", 20_000, Instant.parse("2026-03-12T02:00:00Z"));
      Report.write(engine, request, folder.resolve("report.html"));
    }
  }

  /** A repository in which everything that can be named bears that name. */
  private static void add(WrittenWarehouse.Run run, String url, String name) {
    WrittenRow named =
        new WrittenRow().with("repository", url).with("name", name).with("snapshot_date", DAY);
    run.add(
        "snapshots",
        new WrittenRow().with(named).with("commit_hash", "c0ffee").with("branch", name));
    var group = new WrittenGroup(url, name, "java", "main", 1000, 0);
    group.addTo(run, DAY, 2);
    run.add("files", group.on(DAY).with("path", name).with("judged", false));
    run.add(
        "problems",
        new WrittenRow()
            .with("repository", url)
            .with("snapshot_date", DAY)
            .with("path", name)
            .with("kind", "syntax_error")
            .with("detail", name));
    WrittenRule rule = WrittenRule.ALL.get(4);
    run.add("finding_counts", group.on(DAY).with(rule.named()).with("findings", 1));
    run.add(
        "findings",
        group
            .on(DAY)
            .with(rule.named())
            .with("path", name)
            .with("symbol", name)
            .with("message", name));
    String failed = url + "?failed";
    run.add(
        "snapshots",
        new WrittenRow()
            .with("repository", failed)
            .with("name", name + " failed")
            .with("snapshot_date", DAY)
            .with("status", "failed")
            .with("reason_code", name)
            .with("detail", name));
  }

  @Test
  void nothingRunsNothingIsAskedForAndNothingIsMadeOfIt() {
    report.open(Filters.USUAL);
    assertThat(report.numbers().get(DrawnChart.TREE)).hasSize(3 * 2 * HOSTILE.size());
    List<?> said = (List<?>) browser.ask(TIPS);
    assertThat(said).anyMatch(tip -> ((String) tip).contains("<script>alert(1)</script>"));
    browser.ask("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    assertThat((List<?>) browser.ask(FOREIGN)).isEmpty();
    assertThat(browser.requests()).containsExactly(report.page().toUri().toString());
    assertThat(browser.complaints()).isEmpty();
    assertThat((List<?>) browser.ask("return Object.keys(Object.prototype)")).isEmpty();
  }

  @Test
  void aMessageIsShownAsItIsAndAPathOnOneLine() {
    report.open(Filters.USUAL);
    assertThat(report.texts("#findings td.message", "textContent")).containsAll(HOSTILE);
    assertThat(report.texts("#findings .place a", "textContent"))
        .noneMatch(
            place -> place.matches("(?s).*[\\x00-\\x1f\\u202a-\\u202e\\u2066-\\u2069\\u200f].*"))
        .anyMatch(place -> place.startsWith(HOSTILE.get(0)));
  }

  /** A path that would lead out of its repository on the host leads nowhere. */
  @Test
  void linksLeadToTheHostAndNowhereElse() {
    report.open(Filters.USUAL);
    List<String> links = report.texts("#findings a", "href");
    assertThat(links).hasSize(HOSTILE.size() - 1);
    assertThat(links)
        .allMatch(
            link -> link.matches("https://github\\.com/evil/\\d+/blob/c0ffee/[\\w.%!~*'()/-]+#L1"));
    assertThat(links)
        .contains("https://github.com/evil/0/blob/c0ffee/%3Cscript%3Ealert(1)%3C/script%3E#L1");
  }

  @Test
  void everyNameCanBeChosenAndSentOn() {
    report.open(Filters.USUAL);
    List<String> offered = report.choices("repository");
    assertThat(offered).containsAll(HOSTILE);
    for (String name : HOSTILE) {
      var chosen = Filters.of("repository", name, "module", name);
      report.show(chosen);
      assertThat(report.filters()).containsEntry("repository", name).containsEntry("module", name);
      assertThat(report.texts("#findings td.message", "textContent")).containsExactly(name);
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aNameOfTenThousandLettersFitsEverywhere() {
    browser.size(360, 800);
    report.open(Filters.USUAL);
    report.numbers();
    browser.ask("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }
}
