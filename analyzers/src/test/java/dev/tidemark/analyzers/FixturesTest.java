package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {
  static List<Fixture> fixtures() {
    return Fixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void markedLinesAreReportedAndNoOthers(Fixture fixture) {
    assertThat(fixture.marked()).as("marks").isNotEmpty();
    assertThat(fixture.reported()).containsExactlyElementsOf(fixture.marked());
  }

  @Test
  void everyRuleHasItsFixtureInEachOfItsLanguages() {
    var wanted = new TreeSet<String>();
    for (Rule<?> rule : RuleCatalogue.SHIPPED.rules()) {
      RuleInfo info = RuleSpec.infoOf(rule);
      for (Example example : info.examples()) {
        wanted.add(example.language().id() + ": " + info.id());
      }
    }
    assertThat(fixtures())
        .extracting(Fixture::toString)
        .containsExactlyInAnyOrderElementsOf(wanted);
  }
}
