package dev.tidemark.jobs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The list holds the findings that SQL knows, in the order asked for, each with its address. */
@ExtendWith(InBrowser.class)
class FindingsInBrowserTest {
  private static final String ROWS =
      """
      return [...document.querySelectorAll("#findings tbody tr")].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/\\\\s+/g, " ").trim()));
      """;

  private final Browser browser;
  private final ShownReport report;
  private final Asked warehouse;

  FindingsInBrowserTest(Browser browser, Nights nights) {
    this.browser = browser;
    this.report = new ShownReport(browser, nights.page());
    this.warehouse = nights.asked();
  }

  /** Severity, place, rule, message and since of the rows before the reader. */
  private List<List<String>> page() {
    return ((List<?>) browser.ask(ROWS))
        .stream().map(row -> ((List<?>) row).stream().map(String::valueOf).toList()).toList();
  }

  private List<List<String>> allPages() {
    var rows = new ArrayList<>(page());
    while (browser.find("#findings-further").isEnabled()) {
      browser.click("#findings-further");
      rows.addAll(page());
    }
    return rows;
  }

  static Stream<Filters> filters() {
    return Stream.of(
        Filters.USUAL,
        Filters.of("role", "test"),
        Filters.of("repository", "alpha", "module", "core", "role", ""),
        Filters.of("language", "python", "severity", "error", "role", ""),
        Filters.of("category", "documentation"),
        Filters.of("repository", "unread"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void theListHoldsWhatSqlKnows(Filters filters) throws SQLException {
    report.show(filters);
    String sql =
        """
        SELECT severity, name || ' ' || path || ':' || line, rule, message,
          strftime(first_seen_at, '%%Y-%%m-%%d')
        FROM open_findings JOIN latest_snapshots USING (repository) WHERE %s AND %s"""
            .formatted(filters.code(), filters.rules());
    assertThat(allPages()).containsExactlyInAnyOrderElementsOf(warehouse.rows(sql));
  }

  @Test
  void everyWordThatIsSearchedForMustBeThere() throws SQLException {
    report.show(Filters.USUAL);
    browser.find("#filter-search").sendKeys("CORE/main weak-hash file1.");
    String sql =
        """
        SELECT rule || path || line FROM open_findings
        WHERE rule = 'weak-hash' AND path = 'core/main/File1.java'""";
    List<List<String>> found = allPages();
    assertThat(found).hasSameSizeAs(warehouse.rows(sql)).isNotEmpty();
    assertThat(found)
        .allSatisfy(row -> assertThat(row.get(1)).startsWith("alpha core/main/File1.java:"));
    browser.find("#filter-search").sendKeys(" nothing-like-it");
    assertThat(page()).isEmpty();
    assertThat(browser.find("#findings-status").getText()).isEqualTo("Nothing here matches.");
  }

  @ParameterizedTest
  @CsvSource({"severity, 0", "place, 1", "rule, 2", "message, 3", "since, 4"})
  void aColumnSortsBothWaysAndSaysSo(String column, int at) {
    report.show(Filters.of("repository", "alpha", "severity", "", "category", "security"));
    String button = "#findings button[data-column=" + column + "]";
    for (int click = 0; click < 2; click++) {
      browser.click(button);
      String way =
          browser.find("#findings th:has([data-column=" + column + "])").getAttribute("aria-sort");
      Comparator<String> order =
          column.equals("severity")
              ? Comparator.comparing(List.of("info", "warning", "error")::indexOf)
              : Comparator.comparing(FindingsInBrowserTest::padded);
      assertThat(allPages().stream().map(row -> row.get(at)).toList())
          .isSortedAccordingTo(way.equals("ascending") ? order : order.reversed());
      assertThat(report.texts("#findings th[aria-sort$=ending]", "ariaSort")).containsExactly(way);
    }
  }

  /** Numbers in it sort as numbers. */
  private static String padded(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .replaceAll(number -> "%08d".formatted(Integer.parseInt(number.group())));
  }

  @Test
  void aRowLeadsToItsLineOnItsHost() {
    String commit = TwelveNights.commit(TwelveNights.NIGHTS - 1);
    assertThat(address("alpha", "core/main/File0.java:7"))
        .isEqualTo("https://github.com/acme/alpha/blob/" + commit + "/core/main/File0.java#L7");
    assertThat(address("beta", "main/File0.py:7"))
        .isEqualTo(
            "https://gitlab.example.com/acme/beta/-/blob/"
                + TwelveNights.commit(TwelveNights.NIGHTS - 2)
                + "/main/File0.py#L7");
    report.show(Filters.of("repository", "gamma"));
    assertThat(page()).isNotEmpty();
    assertThat(report.texts("#findings a", "href")).as("a folder is on no host").isEmpty();
  }

  private String address(String repository, String place) {
    report.show(Filters.of("repository", repository, "search", place.replaceAll(":.*", "")));
    String found =
        "return [...document.querySelectorAll('#findings a')]"
            + ".find(({ textContent }) => textContent === arguments[0]).href";
    return (String) browser.ask(found, place);
  }
}
