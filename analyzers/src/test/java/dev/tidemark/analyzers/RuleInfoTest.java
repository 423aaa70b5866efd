package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.analyzers.rule.Threshold;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleInfoTest {
  private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  static List<Rule<?>> rules() {
    return RuleCatalogue.SHIPPED.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExamplesAreReportedAndGoodOnesAreNot(Rule<?> rule) {
    RuleInfo info = RuleSpec.infoOf(rule);
    assertThat(info.examples()).isNotEmpty();
    for (Example example : info.examples()) {
      assertThat(reports(info, example, example.bad())).as("bad, %s", example.language()).isTrue();
      assertThat(reports(info, example, example.good()))
          .as("good, %s", example.language())
          .isFalse();
    }
  }

  private static boolean reports(RuleInfo info, Example example, String text) {
    var settings = new RuleSettings(Map.of(info.id(), true), Map.of());
    Role role = info.roles()[0];
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, settings)) {
      var report =
          analyzers.analyze(
              new SourceFile(text.getBytes(StandardCharsets.UTF_8), example.language(), role));
      assertThat(report.problems()).isEmpty();
      return report.findings().stream().map(Finding::rule).anyMatch(info.id()::equals);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void idsAreTheNamesOfTheClasses(Rule<?> rule) {
    assertThat(RuleSpec.infoOf(rule).id())
        .matches(KEBAB)
        .isEqualTo(RuleId.ofClass(rule.getClass().getSimpleName()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhatAReaderNeeds(Rule<?> rule) {
    RuleInfo info = RuleSpec.infoOf(rule);
    assertThat(info.summary()).isNotBlank().doesNotEndWith(".");
    assertThat(info.why()).endsWith(".");
    assertThat(info.revision()).isPositive();
    assertThat(info.roles()).isNotEmpty().doesNotHaveDuplicates();
    for (Threshold threshold : info.thresholds()) {
      assertThat(threshold.name()).matches(KEBAB);
      assertThat(threshold.meaning()).isNotBlank();
    }
  }

  @Test
  void classesOfOneRuleAgreeAndShareNoLanguage() {
    var facts = new HashMap<String, List<Object>>();
    var languages = new HashMap<String, Class<?>>();
    for (Rule<?> rule : rules()) {
      RuleInfo info = RuleSpec.infoOf(rule);
      assertThat(facts.computeIfAbsent(info.id(), id -> facts(info))).isEqualTo(facts(info));
      for (Example example : info.examples()) {
        assertThat(languages.put(info.id() + example.language(), rule.getClass())).isNull();
      }
    }
  }

  private static List<Object> facts(RuleInfo info) {
    var thresholds = new TreeMap<String, Integer>();
    Arrays.stream(info.thresholds()).forEach(each -> thresholds.put(each.name(), each.value()));
    return List.of(
        info.category(),
        info.severity(),
        info.revision(),
        info.summary(),
        thresholds,
        List.of(info.roles()),
        info.onByDefault());
  }
}
