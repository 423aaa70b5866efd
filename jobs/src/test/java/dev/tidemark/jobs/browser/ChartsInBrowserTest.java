package dev.tidemark.jobs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What charts show is what SQL says of the same filters, and what they draw is what they show. */
@ExtendWith(InBrowser.class)
class ChartsInBrowserTest {
  private final Asked warehouse;
  private final ShownReport report;

  ChartsInBrowserTest(Browser browser, Nights nights) {
    this.warehouse = nights.asked();
    this.report = new ShownReport(browser, nights.page());
  }

  static Stream<Filters> filters() {
    return Stream.of(
        Filters.USUAL,
        Filters.of("role", ""),
        Filters.of("role", "test"),
        Filters.of("role", "generated"),
        Filters.of("repository", "alpha"),
        Filters.of("repository", "alpha", "module", "core", "role", ""),
        Filters.of("repository", "gamma", "module", "broken"),
        Filters.of("repository", "delta"),
        Filters.of("repository", "unread"),
        Filters.of("language", "python", "role", ""),
        Filters.of("category", "security"),
        Filters.of("category", "documentation"),
        Filters.of("severity", "error", "role", ""),
        Filters.of("repository", "beta", "severity", "warning"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void aChartShowsWhatSqlSaysAndDrawsWhatItShows(Filters filters) throws SQLException {
    report.show(filters);
    Map<DrawnChart, List<ChartCell>> shown = report.numbers();
    var questions = new ChartQuestions(filters);
    var softly = new SoftAssertions();
    for (DrawnChart chart : DrawnChart.values()) {
      softly
          .assertThat(shown.get(chart))
          .as("what %s shows", chart)
          .containsExactlyInAnyOrderElementsOf(warehouse.cells(questions.about(chart)));
      softly
          .assertThat(report.drawn(chart))
          .as("what %s draws", chart)
          .containsExactlyInAnyOrderElementsOf(chart.drawable(shown.get(chart)).toList());
    }
    softly.assertAll();
  }

  /** On the night of which nothing is known no line comes near, not even from one side. */
  @Test
  void aGapIsDrawnAsAGap() {
    report.show(Filters.USUAL);
    assertThat(report.connected(DrawnChart.TOTAL)).isFalse();
    assertThat(report.connected(DrawnChart.RATES)).isFalse();
    for (int night = 0; night + 1 < TwelveNights.NIGHTS; night++) {
      boolean dark = night == TwelveNights.DARK || night + 1 == TwelveNights.DARK;
      assertThat(report.linePixelsAfter(night))
          .as("between night %d and the next", night)
          .matches(pixels -> dark == (pixels == 0));
    }
    for (DrawnChart bars : List.of(DrawnChart.CAUSES, DrawnChart.WEEKLY)) {
      assertThat(report.shaded(bars)).containsExactly(TwelveNights.day(TwelveNights.DARK));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HEAT", "TREE"})
  void coloursAreAsTheirKeySays(DrawnChart chart) {
    report.show(Filters.USUAL);
    List<ChartCell> rates = report.colours(chart);
    assertThat(rates.stream().map(ChartCell::column).distinct()).hasSizeGreaterThan(1);
    assertThat(rates)
        .allSatisfy(
            rate ->
                assertThat(isIn(rate.column(), Double.parseDouble(rate.value())))
                    .as(rate.toString())
                    .isTrue());
  }

  /** As "under 5", "5 to 10", or "10 and more". */
  private static boolean isIn(String range, double value) {
    double[] bounds =
        Pattern.compile("[0-9.]+")
            .matcher(range)
            .results()
            .mapToDouble(bound -> Double.parseDouble(bound.group()))
            .toArray();
    return range.startsWith("under")
        ? value < bounds[0]
        : value >= bounds[0] && (bounds.length == 1 || value < bounds[1]);
  }
}
