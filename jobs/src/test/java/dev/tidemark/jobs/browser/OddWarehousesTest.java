package dev.tidemark.jobs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.WrittenRow;
import dev.tidemark.jobs.WrittenWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse that has next to nothing, or of which something is missing, makes a sensible page.
 */
@ExtendWith(InBrowser.class)
class OddWarehousesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-12");
  private static final String RUN = "20260312T010000000Z-00aa";
  private static final String LATER = "20260312T013000000Z-00bb";
  private static final WrittenRule RULE = WrittenRule.ALL.get(0);
  private static final WrittenGroup GROUP =
      new WrittenGroup("https://github.com/acme/alpha", "core", "java", "main", 1000, 0);

  private final Browser browser;

  @TempDir Path folder;

  private WrittenWarehouse warehouse;

  OddWarehousesTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void begin() throws IOException {
    warehouse = new WrittenWarehouse(Files.createDirectory(folder.resolve("warehouse")));
  }

  private ShownReport shown() throws IOException, SQLException {
    var report = new ShownReport(browser, ShownReport.write(warehouse.root()));
    report.open(Filters.USUAL);
    return report;
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).hasSize(1);
    assertThat(browser.ask("return document.documentElement.outerHTML"))
        .asString()
        .doesNotContain(">NaN", "undefined</", "Infinity", ">null<");
  }

  private WrittenWarehouse.Run run(String id, LocalDate day, int findings) {
    var run = warehouse.run(id).add("runs", new WrittenRow()).add("rules", RULE.row(true));
    run.add(
        "snapshots",
        new WrittenRow()
            .with("repository", GROUP.repository())
            .with("name", "alpha")
            .with("snapshot_date", day)
            .with("commit_hash", "c0ffee"));
    GROUP.addTo(run, day, 1);
    GROUP.addFindings(run, day, RULE, findings);
    return run;
  }

  private String text() {
    return browser.find("body").getText();
  }

  @Test
  void anEmptyWarehouseSaysWhatToDo() throws IOException, SQLException {
    shown();
    assertThat(text()).contains("No run is published in this warehouse yet: run tidemark scan.");
    assertThat(text()).doesNotContain("Is it getting better?", "100 %");
  }

  @Test
  void aRunOfNoRepositoryClaimsNothing() throws IOException, SQLException {
    warehouse.run(RUN).add("runs", new WrittenRow()).commit();
    ShownReport report = shown();
    assertThat(report.numbers().values()).allMatch(List::isEmpty);
    assertThat(text()).doesNotContain("100 %");
  }

  @Test
  void oneRepositoryWithOneSnapshotIsShownWithoutATrend() throws IOException, SQLException {
    run(RUN, DAY, 12).commit();
    ShownReport report = shown();
    assertThat(report.drawn(DrawnChart.TOTAL))
        .containsExactly(new ChartCell("2026-03-12", "findings per 1,000 lines", "12.0"));
    assertThat(report.numbers().get(DrawnChart.TREE))
        .contains(new ChartCell("alpha core", "findings", "12.0"));
    assertThat(report.numbers().get(DrawnChart.CAUSES)).isEmpty();
    assertThat(browser.find("#tile-better").getText()).contains("12.0 per 1,000 lines");
    assertThat(report.texts("#findings tbody tr", "textContent")).hasSize(12);
  }

  /** One point has no line: without a symbol nothing would be seen of it. */
  @Test
  void aLonelyPointIsSeen() throws IOException, SQLException {
    run(RUN, DAY, 12).commit();
    shown();
    assertThat(
            browser.ask(
                "return window.tidemark.chart('total').getOption().series[0].data[0].symbol"))
        .isEqualTo("circle");
  }

  @Test
  void anOlderVersionKnewNothingOfSecurityCausesAndWays() throws IOException, SQLException {
    run(RUN, DAY, 5)
        .without(
            "rule_quality",
            "change_causes",
            "unseen_findings",
            "functions",
            "findings.flow",
            "findings.cwe",
            "files.security_reason",
            "modules.security_clean",
            "modules.security_findings",
            "modules.security_not_judged",
            "runs.files_security_clean",
            "rules.cwe",
            "rules.confidence")
        .commit();
    ShownReport report = shown();
    assertThat(report.drawn(DrawnChart.TOTAL)).extracting(ChartCell::value).containsExactly("5.0");
    assertThat(report.numbers().get(DrawnChart.VERDICTS))
        .contains(new ChartCell("alpha", "not judged", "10.0"))
        .contains(new ChartCell("alpha", "clean", "0.0"));
    assertThat(report.note(DrawnChart.CAUSES)).startsWith("What moved is not known");
  }

  /** It told counts, so that what moved is known, and why is not. */
  @Test
  void anOlderVersionDoesNotExplainWhatMoved() throws IOException, SQLException {
    run(RUN, DAY, 5).without("change_causes").commit();
    run(LATER, DAY.plusDays(1), 7).without("change_causes").commit();
    ShownReport report = shown();
    assertThat(report.drawn(DrawnChart.CAUSES))
        .contains(
            new ChartCell("2026-03-13", "by commits", "0.0"),
            new ChartCell("2026-03-13", "not explained", "2.0"));
    assertThat(report.note(DrawnChart.CAUSES))
        .startsWith("+2 findings since 2026-03-12")
        .contains("+2 not explained");
    assertThat(browser.find("#tile-better").getText()).contains("not explained +2");
    assertThat(browser.find("#tile-new").getText()).contains("unknown").doesNotContain("0");
  }

  /** With nothing before it, of no finding can be said whether it is new. */
  @Test
  void whatIsNewIsUnknownOfASingleDate() throws IOException, SQLException {
    run(RUN, DAY, 12).commit();
    ShownReport report = shown();
    assertThat(browser.find("#tile-new").getText()).contains("unknown").doesNotContain("0");
    assertThat(report.note(DrawnChart.WEEKLY)).startsWith("What moved is not known");
  }

  @Test
  void aRunThatIsBeingWrittenIsNotThereYet() throws IOException, SQLException {
    run(RUN, DAY, 12).commit();
    run(LATER, DAY, 3).write();
    ShownReport report = shown();
    assertThat(report.drawn(DrawnChart.TOTAL)).extracting(ChartCell::value).containsExactly("12.0");
    assertThat(browser.find("#made").getText()).contains("1 run");
    run(LATER, DAY, 3).commit();
    assertThat(shown().drawn(DrawnChart.TOTAL)).extracting(ChartCell::value).containsExactly("3.0");
  }
}
