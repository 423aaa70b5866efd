package dev.tidemark.analyzers.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final List<String> LINES =
      List.of("  x = f( 1 )", "\tx=f(1)", "y = f(1)", "z".repeat(5000), "z".repeat(5001));

  private final Fingerprints fingerprints = new Fingerprints();

  private static Place at(int line, String symbol) {
    return new Place(line, 1, line, symbol);
  }

  @Test
  void theTextOfALineIsTheSameInAnySymbolWithAnyWhiteSpace() {
    assertThat(fingerprints.text(at(1, "a"), LINES))
        .isEqualTo(fingerprints.text(at(2, "b"), LINES))
        .isEqualTo(fingerprints.text("x=f(1)"))
        .isNotEqualTo(fingerprints.text(at(3, "a"), LINES));
  }

  @Test
  void linesOfAnyLengthAreToldApart() {
    assertThat(fingerprints.text(at(4, ""), LINES))
        .isNotEqualTo(fingerprints.text(at(5, ""), LINES));
    assertThat(fingerprints.next("r", at(4, ""), LINES))
        .isNotEqualTo(new Fingerprints().next("r", at(5, ""), LINES));
  }

  @Test
  void aFingerprintTellsEqualLinesApartByTheirOrder() {
    String first = fingerprints.next("r", at(1, "a"), LINES);
    assertThat(fingerprints.next("r", at(2, "a"), LINES)).isNotEqualTo(first);
    assertThat(new Fingerprints().next("r", at(2, "a"), LINES)).isEqualTo(first);
  }
}
