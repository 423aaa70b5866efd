package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.analyzers.flow.Flows;
import dev.tidemark.analyzers.flow.library.LibraryText;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.java.JavaFrontEnd;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSet;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.rules.TodoComment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalyzersTest {
  @RuleInfo(
      id = "throws-late",
      category = Category.TESTS,
      severity = Severity.INFO,
      revision = 1,
      summary = "reports one finding and fails",
      why = "Rules have bugs.",
      examples = {
        @Example(language = Language.JAVA, bad = "", good = ""),
        @Example(language = Language.PYTHON, bad = "", good = "")
      })
  private static final class ThrowsLate implements Rule<TextFile> {
    private final Throwable failure;

    ThrowsLate(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public void check(TextFile file, Reporter reporter) {
      reporter.report(new Place(1, 1, 1, ""), "half a truth");
      fail(failure);
    }
  }

  @RuleInfo(
      id = "never-ends",
      category = Category.TESTS,
      severity = Severity.INFO,
      revision = 1,
      summary = "waits until nobody waits for it",
      why = "Hostile files can keep a parser busy for hours.",
      examples = {@Example(language = Language.JAVA, bad = "", good = "")})
  private static final class NeverEnds implements Rule<TextFile> {
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void check(TextFile file, Reporter reporter) {
      if (file.lines().get(0).contains("Slow")) {
        try {
          released.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @Test
  void aFileThatTakesForeverIsGivenUpAndTheNextOneIsJudged() {
    var catalogue =
        new RuleCatalogue(
            List.of(new NeverEnds()), List.of(), List.of(), List.of(), List.of(), List.of());
    try (var analyzers = new Analyzers(catalogue, RuleSettings.DEFAULTS, 500)) {
      assertThat(analyzers.analyze(file("class Slow {}", Language.JAVA, Role.MAIN)).problems())
          .extracting(Problem::kind)
          .containsExactly(ProblemKind.TOO_SLOW);
      assertThat(analyzers.analyze(file("class Fine {}", Language.JAVA, Role.MAIN)).judged())
          .isTrue();
    }
  }

  private static final String JAVA =
      """
      // TODO: one
      class A {
        int f; // FIXME: two  tidemark
      }
      """;

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"JAVA", "PYTHON"})
  void aRuleThatThrowsCostsItselfOnly(Language language) {
    String text = language == Language.JAVA ? "// TODO: x\nclass A {}\n" : "# TODO: x\na = 1\n";
    for (Throwable failure :
        List.of(new IllegalStateException("secret"), new StackOverflowError())) {
      var catalogue =
          new RuleCatalogue(
              List.of(new ThrowsLate(failure), new TodoComment()),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      FileReport report = report(catalogue, file(text, language, Role.MAIN));
      assertThat(report.judged()).isTrue();
      assertThat(report.findings()).extracting(Finding::rule).containsExactly("todo-comment");
      assertThat(report.problems())
          .containsExactly(
              new Problem(
                  ProblemKind.RULE_FAILED,
                  "throws-late",
                  0,
                  "throws-late failed: " + failure.getClass().getSimpleName()));
    }
  }

  @Test
  void aCrashOverTheFactsCostsTheRulesAcrossFilesOnly() throws UnjudgeableException {
    SourceFile test = file("class ATest { // TODO: x\n}\n", Language.JAVA, Role.TEST);
    var parsed = new JavaFrontEnd().parse("class ATest { // TODO: x\n}\n");
    for (Throwable failure :
        List.of(new IllegalStateException("secret"), new StackOverflowError())) {
      FileReport report;
      try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
        report =
            analyzers.judge(
                test,
                parsed,
                new RuleSet<JavaFile>(List.of(), Map.of()),
                parsed.outline(),
                parsed.text(),
                new Flows(() -> null, null),
                role -> fail(failure));
      }
      assertThat(report.judged()).isTrue();
      assertThat(report.findings()).extracting(Finding::rule).containsExactly("todo-comment");
      assertThat(report.facts()).isEqualTo(FileFacts.NONE);
      String end = " failed: " + failure.getClass().getSimpleName();
      assertThat(report.problems())
          .containsExactly(
              new Problem(ProblemKind.RULE_FAILED, "duplicate-block", 0, "duplicate-block" + end),
              new Problem(ProblemKind.RULE_FAILED, "missing-tests", 0, "missing-tests" + end));
      var seen = RepositoryFile.of("ATest.java", ".", Language.JAVA, Role.TEST, report);
      assertThat(seen.judged()).isFalse();
    }
  }

  private static FileFacts fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @Test
  void theReportDependsOnNothingButFileAndRules() {
    FileReport first = report(RuleCatalogue.SHIPPED, file(JAVA, Language.JAVA, Role.MAIN));
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
      analyzers.analyze(file("class B { int x = 1; }", Language.JAVA, Role.TEST));
      analyzers.analyze(file("def f(:\n", Language.PYTHON, Role.TEST));
      assertThat(analyzers.analyze(file(JAVA, Language.JAVA, Role.MAIN))).isEqualTo(first);
      assertThat(analyzers.analyze(file(JAVA, Language.JAVA, Role.MAIN))).isEqualTo(first);
    }
    assertThat(first.findings()).hasSizeGreaterThan(1);
  }

  @Test
  void suppressedFindingsStayWithTheirReason() {
    String text = "# tidemark:ignore-file todo-comment -- tracked elsewhere\n# TODO: x\na = 1\n";
    FileReport report = report(RuleCatalogue.SHIPPED, file(text, Language.PYTHON, Role.MAIN));
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("todo-comment"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.suppressed()).isTrue();
              assertThat(finding.suppressionReason()).isEqualTo("tracked elsewhere");
            });
  }

  @Test
  void aSuppressionOfADisabledRuleIsNoProblem() {
    var settings = new RuleSettings(Map.of("todo-comment", false), Map.of());
    String text = "a = 1  # tidemark:ignore todo-comment -- why\n";
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, settings)) {
      assertThat(analyzers.analyze(file(text, Language.PYTHON, Role.TEST)).problems()).isEmpty();
    }
  }

  @Test
  void headersChangeTheRoleAndSoTheRules() {
    String text = "// @generated\npublic class A {\n  public void run_it() {}\n}\n";
    FileReport report = report(RuleCatalogue.SHIPPED, file(text, Language.JAVA, Role.MAIN));
    assertThat(report.role()).isEqualTo(Role.GENERATED);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNotJudgedAndSaysWhy() {
    FileReport report =
        report(RuleCatalogue.SHIPPED, new SourceFile(new byte[] {0}, Language.JAVA, Role.TEST));
    assertThat(report.judged()).isFalse();
    assertThat(report.role()).isEqualTo(Role.TEST);
    assertThat(report.problems()).extracting(Problem::kind).containsExactly(ProblemKind.BINARY);
  }

  @Test
  void settingsThatNameNothingAreRefused() {
    var settings = new RuleSettings(Map.of("no-such-rule", true), Map.of());
    assertThatThrownBy(() -> new Analyzers(RuleCatalogue.SHIPPED, settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-rule");
  }

  @Test
  void theVersionNamesRulesAndThresholds() {
    String shipped = RuleCatalogue.SHIPPED.version(RuleSettings.DEFAULTS);
    var off = new RuleSettings(Map.of("todo-comment", false), Map.of());
    var longer = new RuleSettings(Map.of(), Map.of("long-file", Map.of("max-code-lines", 5)));
    assertThat(shipped).matches("[0-9a-f]{12}");
    assertThat(List.of(shipped, version(off), version(longer))).doesNotHaveDuplicates();
  }

  @Test
  void theVersionNamesOwnModelsByWhatTheySay() {
    assertThat(
            List.of(version(), version("type a.B"), version("type a.C"), version("type a.B", "")))
        .doesNotHaveDuplicates();
    var renamed = new LibraryText("other.model", "type a.B");
    assertThat(version(new RuleSettings(Map.of(), Map.of(), List.of(renamed))))
        .isEqualTo(version("type a.B"));
  }

  private static String version(String... models) {
    List<LibraryText> texts =
        Stream.of(models).map(text -> new LibraryText("own.model", text)).toList();
    return version(new RuleSettings(Map.of(), Map.of(), texts));
  }

  private static String version(RuleSettings settings) {
    return RuleCatalogue.SHIPPED.version(settings);
  }

  private static FileReport report(RuleCatalogue catalogue, SourceFile file) {
    try (var analyzers = new Analyzers(catalogue, RuleSettings.DEFAULTS)) {
      return analyzers.analyze(file);
    }
  }

  private static SourceFile file(String text, Language language, Role role) {
    return new SourceFile(text.getBytes(StandardCharsets.UTF_8), language, role);
  }
}
