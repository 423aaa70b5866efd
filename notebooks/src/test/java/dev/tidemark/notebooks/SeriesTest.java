package dev.tidemark.notebooks;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final LocalDate FIRST = parse("2026-01-01");
  private static final LocalDate SECOND = parse("2026-01-08");
  private static final LocalDate THIRD = parse("2026-01-15");

  @Test
  void aDateWithoutARowIsAGapOnlyBetweenOthersOfTheLine() {
    var lines =
        Series.of(
            Answers.of(
                "date name value",
                FIRST,
                "a",
                1,
                THIRD,
                "a",
                3,
                SECOND,
                "b",
                2,
                FIRST,
                "c",
                0,
                SECOND,
                "c",
                null,
                THIRD,
                "c",
                5));

    assertThat(lines)
        .containsExactly(
            new Series(
                "a",
                List.of(
                    new Point(FIRST, 1.0, false),
                    new Point(SECOND, null, false),
                    new Point(THIRD, 3.0, false))),
            new Series("b", List.of(new Point(SECOND, 2.0, false))),
            new Series(
                "c",
                List.of(
                    new Point(FIRST, 0.0, false),
                    new Point(SECOND, null, false),
                    new Point(THIRD, 5.0, false))));
  }

  @Test
  void theFourthColumnTellsPartialSums() {
    var line =
        Series.of(
                Answers.of(
                    "date name value partial",
                    FIRST,
                    "a",
                    1,
                    true,
                    SECOND,
                    "a",
                    2,
                    false,
                    THIRD,
                    "a",
                    3,
                    null))
            .get(0);

    assertThat(line.points()).extracting(Point::partial).containsExactly(true, false, false);
    assertThat(line.isPartial()).isTrue();
    assertThat(line.hasGap()).isFalse();
  }

  @Test
  void itsEndsAreTheFirstAndLastKnownValue() {
    var line =
        Series.of(Answers.of("d n v", FIRST, "a", null, SECOND, "a", 2.5, THIRD, "a", null)).get(0);

    assertThat(line.ends()).isEqualTo("2.50 → 2.50");
    assertThat(line.standsAlone(1)).isTrue();
    assertThat(Series.of(Answers.of("d n v", FIRST, "a", null)).get(0).ends()).isEqualTo("unknown");
  }
}
