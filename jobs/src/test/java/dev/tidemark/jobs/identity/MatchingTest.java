package dev.tidemark.jobs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final int MANY = 200_000;

  private static Sighting<String> at(String symbol, long text, String fingerprint) {
    return new Sighting<>("rule", symbol, text, fingerprint, false, "");
  }

  private static Sighting<String> at(String symbol, long text) {
    return at(symbol, text, symbol + text);
  }

  @Test
  void sameSymbolAndTextComesFirst() {
    assertThat(Matching.of(List.of(at("a", 1), at("b", 1)), List.of(at("b", 1), at("a", 1))))
        .containsExactly(1, 0);
  }

  @Test
  void equalOnesAreTakenInTheirOrder() {
    assertThat(
            Matching.of(
                List.of(at("a", 1, "x"), at("a", 1, "y")),
                List.of(at("a", 1, "p"), at("a", 1, "q"))))
        .containsExactly(0, 1);
  }

  @Test
  void ofEqualOnesThatCameOrWentTheSameFingerprintStays() {
    assertThat(
            Matching.of(
                List.of(at("a", 1, "x"), at("a", 1, "y"), at("a", 1, "z")),
                List.of(at("a", 1, "y"), at("a", 1, "z"))))
        .containsExactly(1, 2);
    assertThat(Matching.of(List.of(at("a", 1, "y")), List.of(at("a", 1, "x"), at("a", 1, "y"))))
        .containsExactly(-1, 0);
  }

  @Test
  void whatMovedInTheFileIsKnownByItsText() {
    assertThat(Matching.of(List.of(at("a", 1), at("a", 2)), List.of(at("b", 2), at("b", 1))))
        .containsExactly(1, 0);
  }

  @Test
  void whatMovedIsTakenBeforeWhatChanged() {
    assertThat(Matching.of(List.of(at("a", 1)), List.of(at("a", 2), at("b", 1))))
        .containsExactly(-1, 0);
  }

  @Test
  void changedTextIsKnownByItsSymbolInTheOrderOfLines() {
    assertThat(Matching.of(List.of(at("a", 1), at("a", 2)), List.of(at("a", 3), at("a", 4))))
        .containsExactly(0, 1);
  }

  @Test
  void nothingInCommonIsNew() {
    assertThat(Matching.of(List.of(at("a", 1)), List.of(at("b", 2)))).containsExactly(-1);
    assertThat(Matching.of(List.of(), List.of(at("b", 2)))).containsExactly(-1);
    assertThat(Matching.of(List.of(at("a", 1)), List.of())).isEmpty();
  }

  @Test
  void oneIsNeverTakenTwice() {
    assertThat(Matching.of(List.of(at("a", 1)), List.of(at("a", 1), at("b", 1), at("a", 2))))
        .containsExactly(0, -1, -1);
  }

  @Test
  void manyThatAreAlikeTakeNoLonger() {
    List<Sighting<String>> before = new ArrayList<>();
    List<Sighting<String>> after = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      before.add(at("a", 1, "x" + i));
      after.add(at("a", 1, "x" + (MANY - i)));
    }
    after.add(at("a", 1, "new"));
    assertThat(Matching.of(before, after)).contains(-1).hasSize(MANY + 1);
  }
}
