package dev.tidemark.jobs.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotDatesTest {
  /** A Wednesday, and the end of no month. */
  private static final LocalDate RUN = LocalDate.parse("2024-03-13");

  @ParameterizedTest
  @CsvSource({
    "2024-03-10, day, 2024-03-13 2024-03-12 2024-03-11 2024-03-10",
    "2024-02-25, week, 2024-03-13 2024-03-10 2024-03-03 2024-02-25",
    "2024-02-26, week, 2024-03-13 2024-03-10 2024-03-03",
    "2024-01-31, month, 2024-03-13 2024-02-29 2024-01-31",
    "2024-02-01, MONTH, 2024-03-13 2024-02-29",
    "2024-03-13, day, 2024-03-13",
    "2d, day, 2024-03-13 2024-03-12 2024-03-11",
    "2w, week, 2024-03-13 2024-03-10 2024-03-03",
    "3M, month, 2024-03-13 2024-02-29 2024-01-31 2023-12-31",
    "0d, day, 2024-03-13",
  })
  void goesBackFromTheRunByAnchorsDownToAndIncludingSince(
      String since, String every, String expected) {
    assertThat(SnapshotDates.of(since, every, RUN))
        .extracting(LocalDate::toString)
        .containsExactly(expected.split(" "));
  }

  @Test
  void takesOnlyTheRunWithoutSinceAndWeeksWithoutEvery() {
    assertThat(SnapshotDates.of("", "", RUN)).containsExactly(RUN);
    assertThat(SnapshotDates.of("1y", "", RUN)).isEqualTo(SnapshotDates.of("1y", "week", RUN));
  }

  @Test
  void namesNoDayTwiceIfTheRunFallsOnAnAnchor() {
    LocalDate lastOfMarchAndSunday = LocalDate.parse("2024-03-31");

    for (String every : List.of("day", "week", "month")) {
      assertThat(SnapshotDates.of("1y", every, lastOfMarchAndSunday)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({"day", "week", "month"})
  void meetsTheSameAnchorsOnAnotherDay(String every) {
    List<LocalDate> before = SnapshotDates.of("2020-01-01", every, RUN);
    List<LocalDate> after = SnapshotDates.of("2020-01-01", every, RUN.plusDays(3));

    assertThat(after).containsAll(before.subList(1, before.size()));
  }

  @Test
  void goesBackToWhereTheTimeOfGitBegins() {
    List<LocalDate> days = SnapshotDates.of("Beginning", "day", RUN);

    assertThat(days).hasSize((int) RUN.toEpochDay() + 1).endsWith(LocalDate.EPOCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soon|week|--since soon is no time; give a day (2024-01-31), how long ago (90d, 12w, 18m",
        "2023-02-29|week|--since 2023-02-29 is no time",
        "90|week|--since 90 is no time",
        "-5d|week|--since -5d is no time",
        "999999d|week|--since 999999d is no time",
        "2024-03-14|week|--since 2024-03-14 is after the day of the run, 2024-03-13 (UTC)",
        "+100000-01-01|week|--since +100000-01-01 is after the day of the run",
        "1969-12-31|week|--since 1969-12-31 is before 1970",
        "99999y|day|--since 99999y is before 1970, where git's time begins; say beginning",
        "90d|hour|--every hour is no interval; give day, week or month",
        "''|day|--every day needs --since",
      })
  void saysWhatWasGivenAndWhatWouldDo(String since, String every, String message) {
    assertThatThrownBy(() -> SnapshotDates.of(since, every, RUN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
