package dev.tidemark.jobs.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.repos.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  private static final Scrubber SCRUBBER =
      new Scrubber(new Credentials("ann", "p@ss/w+rd x"), true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ann:p@ss/w+rd x@host/a: refused",
        "refused p@ss/w+rd x",
        "refused p%40ss%2Fw%2Brd%20x",
        "refused p%40ss%2fw%2brd+x",
        "https://ann:p%40ss%2Fw%2Brd%20x@host/a: https://ann:p%40ss%2Fw%2Brd%20x@host/a: no",
        "REFUSED P@SS/W+RD X",
      })
  void takesEveryFormOfTheSecretOut(String text) {
    assertThat(SCRUBBER.clean(text).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("ss/w", "p%40ss", "ss%2fw")
        .containsAnyOf("refused", "no");
  }

  @Test
  void takesATokenOutThatStandsForAUser() {
    Scrubber scrubber = new Scrubber(new Credentials("ghp_12345", ""), true);

    assertThat(scrubber.clean("https://ghp_12345@host/a: bad ghp_12345"))
        .isEqualTo("https://host/a: bad ***");
    assertThat(new Scrubber(new Credentials("git", ""), false).clean("no git here"))
        .isEqualTo("no git here");
  }

  @Test
  void saysNothingRatherThanAShortSecret() {
    assertThat(new Scrubber(new Credentials("ann", "abc"), true).clean("cabcab")).isEmpty();
  }

  @Test
  void makesOnePlainShortLine() {
    assertThat(SCRUBBER.clean(" a\n\u001b[31m\tb\u202e ")).isEqualTo("a [31m b");
    assertThat(SCRUBBER.clean("x".repeat(1000))).hasSize(303);
    assertThat(SCRUBBER.clean(null)).isEmpty();
  }
}
