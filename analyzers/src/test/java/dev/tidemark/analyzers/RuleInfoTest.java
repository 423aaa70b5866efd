package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.analyzers.rule.Threshold;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleInfoTest {
  private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  static List<Rule<?>> rules() {
    return RuleCatalogue.SHIPPED.rules();
  }

  static Set<RuleInfo> infos() {
    return RuleCatalogue.SHIPPED.infos();
  }

  static Set<RuleInfo> infosOfFiles() {
    return rules().stream().map(RuleSpec::infoOf).collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @MethodSource("infosOfFiles")
  void badExamplesAreReportedAndGoodOnesAreNot(RuleInfo info) {
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
  @MethodSource("infos")
  void saysWhatAReaderNeeds(RuleInfo info) {
    assertThat(info.summary()).isNotBlank().doesNotEndWith(".");
    assertThat(info.why()).endsWith(".");
    assertThat(info.revision()).isPositive();
    assertThat(info.roles()).isNotEmpty().doesNotHaveDuplicates();
    for (Threshold threshold : info.thresholds()) {
      assertThat(threshold.name()).matches(KEBAB);
      assertThat(threshold.meaning()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("infos")
  void aSecurityRuleNamesTheWeaknessItLooksFor(RuleInfo info) {
    assertThat(info.cwe().length > 0).isEqualTo(info.category() == Category.SECURITY);
    assertThat(info.owasp()).allMatch(place -> place.matches("A(0[1-9]|10):20(17|21|25)"));
  }

  @Test
  void oneIdIsOneRule() {
    assertThat(RuleCatalogue.SHIPPED.infos()).extracting(RuleInfo::id).doesNotHaveDuplicates();
  }

  @Test
  void eachLanguageOfASharedFaultIsLookedAfterByOneClass() {
    assertThat(sharedFaultsOf(RuleCatalogue.SHIPPED.java()))
        .containsExactlyInAnyOrderElementsOf(sharedFaultsOf(RuleCatalogue.SHIPPED.python()))
        .doesNotHaveDuplicates();
  }

  private static List<Class<?>> sharedFaultsOf(List<? extends Rule<?>> rules) {
    return rules.stream()
        .map(rule -> rule.getClass().getAnnotation(Finds.class))
        .filter(Objects::nonNull)
        .<Class<?>>map(Finds::value)
        .toList();
  }
}
