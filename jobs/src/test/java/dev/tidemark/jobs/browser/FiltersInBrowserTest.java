package dev.tidemark.jobs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters reach every chart that they have a meaning for, and stand in the address. */
@ExtendWith(InBrowser.class)
class FiltersInBrowserTest {
  private final Browser browser;
  private final ShownReport report;

  FiltersInBrowserTest(Browser browser, Nights nights) {
    this.browser = browser;
    this.report = new ShownReport(browser, nights.page());
  }

  /** Security has weaknesses and verdicts of its own, so that another category is chosen too. */
  @ParameterizedTest
  @CsvSource({
    "repository, alpha, gamma",
    "module, core, api",
    "language, python, java",
    "role, test, generated",
    "category, security, complexity",
    "severity, error, info"
  })
  void eachFilterChangesEachChart(String filter, String value, String other) {
    report.show(Filters.USUAL);
    var usual = report.numbers();
    report.choose(filter, value);
    var chosen = report.numbers();
    report.choose(filter, other);
    var chosenElse = report.numbers();
    for (DrawnChart chart : DrawnChart.values()) {
      boolean changed =
          !usual.get(chart).equals(chosen.get(chart))
              || !usual.get(chart).equals(chosenElse.get(chart));
      if (!changed) {
        assertThat(report.note(chart)).as(chart.id()).contains("Not split by", filter);
      }
    }
  }

  @Test
  void whatIsChosenStandsInTheAddressAndComesBackWithIt() {
    report.open(Filters.USUAL);
    report.choose("repository", "alpha");
    report.choose("module", "core");
    report.choose("role", "");
    report.choose("severity", "error");
    browser.find("#filter-search").sendKeys("finding 1 & <b>");
    var chosen = report.numbers();
    String address = browser.driver().getCurrentUrl();
    browser.driver().navigate().refresh();
    assertThat(report.filters())
        .isEqualTo(
            Map.of(
                "repository", "alpha",
                "module", "core",
                "language", "",
                "role", "",
                "category", "",
                "severity", "error",
                "search", "finding 1 & <b>"));
    assertThat(report.numbers()).isEqualTo(chosen);
    report.open(Filters.USUAL);
    assertThat(report.numbers()).isNotEqualTo(chosen);
    report.follow(address);
    assertThat(report.numbers()).isEqualTo(chosen);
  }

  @Test
  void anAddressThatIsTypedIntoAnOpenPageIsFollowed() {
    report.open(Filters.of("repository", "alpha"));
    var alpha = report.numbers();
    report.open(Filters.USUAL);
    report.show(Filters.of("repository", "alpha"));
    assertThat(report.numbers()).isEqualTo(alpha);
  }

  @Test
  void resetLeadsBackToWhatIsUsual() {
    report.open(Filters.USUAL);
    var usual = report.numbers();
    report.open(Filters.of("repository", "beta", "role", "test", "search", "x"));
    browser.find("#filters [type=reset]").click();
    assertThat(report.numbers()).isEqualTo(usual);
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("beta", "role", "search");
  }

  @Test
  void whatIsNotThereAnyMoreLeavesNothingAndSaysSo() {
    report.open(Filters.of("repository", "of yesterday", "category", "gone"));
    assertThat(report.filters()).containsEntry("repository", "of yesterday");
    assertThat(report.numbers().values())
        .allSatisfy(cells -> assertThat(cells).noneMatch(this::isNumber));
    assertThat(report.note(DrawnChart.TOTAL)).startsWith("Nothing is known");
    assertThat(browser.complaints()).isEmpty();
  }

  private boolean isNumber(ChartCell cell) {
    return cell.value().matches("-?[0-9.E]+") && !cell.value().equals("0.0");
  }

  @Test
  void modulesAreThoseOfTheRepository() {
    report.open(Filters.of("repository", "alpha", "module", "core"));
    assertThat(report.choices("module")).containsExactly("", "api", "core", "tiny");
    report.choose("repository", "beta");
    assertThat(report.choices("module")).containsExactly("", ".");
    assertThat(report.filters()).containsEntry("module", "");
  }
}
