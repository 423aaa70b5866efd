package dev.tidemark.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.rule.RuleSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrdinaryRatesTest {
  @Test
  void ratesAreOfRulesThatExist() throws IOException {
    Set<String> rules =
        ReviewedRule.all(RuleSettings.DEFAULTS).stream()
            .map(ReviewedRule::id)
            .collect(Collectors.toSet());
    try (var in = OrdinaryRates.class.getResourceAsStream("ordinary-rates.csv")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1))
          .isNotEmpty()
          .allSatisfy(
              row -> {
                assertThat(rules).contains(row.split(",", -1)[0]);
                assertThat(row).matches("[a-z-]+,\\d+,(java|python),[0-9.e-]+,\\d+");
              });
    }
  }
}
