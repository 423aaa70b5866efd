package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @Test
  void nothingInHtmlIsMarkupOrAFormula() {
    assertThat(Text.html("<a href='x' title=\"y\">&$x$\\(y\\)"))
        .isEqualTo(
            "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;<span>$</span>x<span>$</span>"
                + "<span>\\</span>(y<span>\\</span>)");
  }

  @Test
  void aLineHasNothingInvisibleAndAnEnd() {
    assertThat(Text.line("a\nb\u202ec\u0000", 10)).isEqualTo("a b c");
    assertThat(Text.line("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Text.line("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Text.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
  }

  @Test
  void ofAPathTheEndIsKept() {
    assertThat(Text.tail("a/b/c", 5)).isEqualTo("a/b/c");
    assertThat(Text.tail("aa/b/c", 5)).isEqualTo("…/b/c");
    assertThat(Text.tail("😀😀😀😀", 3)).isEqualTo("…😀😀");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1234567, '1,234,567'",
    "-3, -3",
    "1234.4, '1,234'",
    "99.97, 100.0",
    "12.34, 12.3",
    "1.234, 1.23",
    "0.01234, 0.0123"
  })
  void numbersHaveThePlacesThatAreWorthReading(double value, String said) {
    assertThat(Text.number(value)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.01, 0.0", "-0.01, 0.0", "1.26, 1.3", "12.6, 13", "-8, -8", "45678, 46k"})
  void inACellTheyAreShort(double value, String said) {
    assertThat(Text.brief(value)).isEqualTo(said);
  }

  @Test
  void whatIsUnknownIsCalledSo() {
    assertThat(Text.said(null)).isEqualTo("unknown");
    assertThat(Text.said(LocalDate.parse("2026-01-02"))).isEqualTo("2026-01-02");
    assertThat(Text.said(OffsetDateTime.parse("2026-01-02T23:30:00-03:00")))
        .isEqualTo("2026-01-03");
  }
}
