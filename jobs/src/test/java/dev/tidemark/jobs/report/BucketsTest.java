package dev.tidemark.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.report.Buckets.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BucketsTest {
  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

  private static Buckets every(int days, int dates) {
    return Buckets.of(Stream.iterate(MONDAY, date -> date.plusDays(days)).limit(dates).toList());
  }

  @Test
  @DisplayName("days while there is room for them, else weeks, else months")
  void size() {
    assertThat(every(1, 60).size()).isEqualTo(Size.DAY);
    assertThat(every(1, 61).size()).isEqualTo(Size.WEEK);
    assertThat(every(7, 130).size()).isEqualTo(Size.WEEK);
    assertThat(every(7, 131).size()).isEqualTo(Size.MONTH);
    assertThat(every(7, 60).size()).as("a year of Sundays").isEqualTo(Size.DAY);
    assertThat(Buckets.of(List.of()).dates()).isEmpty();
  }

  @Test
  @DisplayName("a week is from Monday to Sunday and is named by its last date")
  void weeks() {
    Buckets weeks = every(1, 61);
    assertThat(weeks.dates().get(0)).isEqualTo(MONDAY.plusDays(6));
    assertThat(weeks.dates()).hasSize(9).endsWith(MONDAY.plusDays(60));
    assertThat(weeks.at(MONDAY)).hasValue(0);
    assertThat(weeks.at(MONDAY.plusDays(6))).hasValue(0);
    assertThat(weeks.at(MONDAY.plusDays(7))).hasValue(1);
  }

  @Test
  @DisplayName("what happened between buckets belongs to the next")
  void between() {
    Buckets days = every(7, 3);
    assertThat(days.at(MONDAY.plusDays(1))).hasValue(1);
    assertThat(days.at(MONDAY.minusDays(9))).hasValue(0);
    assertThat(days.at(MONDAY.plusDays(15))).isEmpty();
  }
}
