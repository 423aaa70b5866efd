package dev.tidemark.jobs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.print.PrintOptions;

/** Whoever has no mouse, no eyes for colours, a small screen or a printer can use the page too. */
@ExtendWith(InBrowser.class)
class ReportForEverybodyTest {
  /** Says of whom keys speak, in a way that does not change while a reader goes on. */
  private static final String FOCUSED =
      """
      const focused = document.activeElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      const { left, top, width, height } = focused.getBoundingClientRect();
      const again = focused.dataset.reached === "yes";
      focused.dataset.reached = "yes";
      const above = document.elementFromPoint(
        Math.max(0, Math.min(innerWidth - 1, left + width / 2)), Math.max(0, Math.min(innerHeight - 1, top + Math.min(height, innerHeight) / 2)));
      return {
        name: focused === document.body ? "" : focused.id || focused.dataset.column || focused.textContent || focused.getAttribute("aria-label"),
        again,
        ringed: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
        covered: !(focused.contains(above) || above?.contains(focused)),
      };
      """;

  private static final String CONTROLS =
      """
      return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility())
        .length;
      """;

  private final Browser browser;
  private final ShownReport report;

  ReportForEverybodyTest(Browser browser, Nights nights) {
    this.browser = browser;
    this.report = new ShownReport(browser, nights.page());
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void aCheckerOfAccessibilityFindsNothing(String scheme, int width) throws IOException {
    browser.prefer(scheme, "screen");
    browser.size(width, 900);
    report.open(Filters.USUAL);
    report.numbers();
    assertThat(axe()).isEmpty();
  }

  /** What axe holds against the page as it stands, with everything unfolded. */
  private List<String> axe() throws IOException {
    try (var script = getClass().getResourceAsStream("/axe.min.js")) {
      browser.ask(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object answer =
        browser.ask(
            """
            document.querySelectorAll("details").forEach((details) => (details.open = true));
            const { violations, passes } = await axe.run();
            if (passes.length < 20) {
              throw new Error("axe looked at next to nothing");
            }
            return violations.map(({ id, impact, nodes }) =>
              [impact, id, nodes.length, nodes[0].html.slice(0, 200), nodes[0].failureSummary].join(" | "));
            """);
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }

  /** Forwards and backwards: what gets the focus from below may end beneath what sticks above. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keysAloneReachEverythingAndLeadOutAgain(boolean forwards) {
    report.open(Filters.of("repository", "alpha", "search", "weak-hash"));
    long controls = (long) browser.ask(CONTROLS);
    List<Map<String, Object>> reached =
        walk(forwards ? Keys.TAB : Keys.chord(Keys.SHIFT, Keys.TAB));
    assertThat(reached).hasSize((int) controls);
    assertThat(reached)
        .allSatisfy(
            each -> assertThat(each).containsEntry("ringed", true).containsEntry("covered", false));
    assertThat(reached.get(forwards ? 0 : reached.size() - 1))
        .containsEntry("name", "Skip to the answers");
  }

  /** What gets the focus until it leaves the page, or comes back to what had it. */
  private List<Map<String, Object>> walk(CharSequence step) {
    var reached = new ArrayList<Map<String, Object>>();
    browser.press(step);
    for (var now = focused();
        !now.get("name").equals("") && !now.get("again").equals(true);
        now = focused()) {
      reached.add(now);
      browser.press(step);
    }
    return reached;
  }

  private Map<String, Object> focused() {
    var focused = new TreeMap<String, Object>();
    ((Map<?, ?>) browser.ask(FOCUSED)).forEach((key, value) -> focused.put((String) key, value));
    return focused;
  }

  @Test
  void keysAloneChooseSearchSortAndUnfold() {
    report.open(Filters.USUAL);
    browser.ask("document.getElementById('filter-repository').focus()");
    browser.press("b");
    assertThat(report.filters()).containsEntry("repository", "beta");
    assertThat(report.note(DrawnChart.TREE)).contains("2,000");
    browser.ask("document.getElementById('filter-search').focus()");
    browser.press("no-doc");
    assertThat(report.texts("#findings td.rule", "textContent")).containsOnly("no-doc");
    browser.ask("document.querySelector('[data-column=place]').focus()");
    browser.press(Keys.ENTER);
    assertThat(report.texts("[aria-sort=ascending]", "textContent")).containsExactly("Place");
    browser.ask("document.querySelector('#chart-total summary').focus()");
    browser.press(Keys.SPACE);
    // A browser tells of what was unfolded when it finds the time.
    browser.ask(
        "while (!document.querySelector('#chart-total details[open] tbody tr'))"
            + " await new Promise((done) => setTimeout(done, 20))");
    assertThat(report.texts("#chart-total details[open] tbody tr", "textContent"))
        .hasSize(TwelveNights.NIGHTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280, 1920})
  void thePageIsNeverWiderThanItsWindow(int width) {
    browser.size(width, 800);
    report.open(Filters.of("role", ""));
    report.numbers();
    assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo((long) width);
    assertThat(
            browser.ask(
                "return [...document.querySelectorAll('canvas')]"
                    + ".filter((canvas) => canvas.getBoundingClientRect().right > innerWidth).length"))
        .isEqualTo(0L);
  }

  @Test
  void onPaperThereIsNothingToPressAndNoNumberIsLost() {
    browser.prefer("dark", "print");
    report.open(Filters.USUAL);
    report.numbers();
    assertThat(
            browser.ask(
                "return [...document.querySelectorAll('select, input, #theme, #filters *, .pages button, summary')]"
                    + ".filter((control) => control.checkVisibility()).map(({ id, textContent }) => id || textContent)"))
        .isEqualTo(List.of());
    assertThat(report.texts("#chart-total .numbers td[data-value]", "offsetHeight"))
        .isNotEmpty()
        .doesNotContain("0");
    Pdf pdf = browser.driver().print(new PrintOptions());
    byte[] bytes = java.util.Base64.getDecoder().decode(pdf.getContent());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF");
    assertThat(text.split("/Type */Page\\b", -1)).hasSizeBetween(3, 40);
  }
}
