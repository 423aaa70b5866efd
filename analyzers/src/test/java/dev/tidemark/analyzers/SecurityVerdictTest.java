package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SecurityJudgement;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.SecurityRules;
import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.rules.TodoComment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityVerdictTest {
  /** Each word is a thing that a rule may do. */
  @RuleInfo(
      id = "spills",
      category = Category.SECURITY,
      severity = Severity.ERROR,
      revision = 1,
      summary = "does as it is told",
      why = "So that each verdict is seen.",
      cwe = 89,
      roles = {Role.MAIN, Role.TEST},
      examples = {@Example(language = Language.JAVA, bad = "", good = "")})
  private static final class Spills implements Rule<TextFile> {
    @Override
    public void check(TextFile file, Reporter reporter) {
      for (int line = 1; line <= file.lines().size(); line++) {
        String text = file.lines().get(line - 1);
        if (text.contains("leak")) {
          var step = new FlowStep("", 1, "enters here");
          reporter.report(new Place(line, 1, line, ""), "this leaks", List.of(step));
        }
        if (text.contains("tangle")) {
          reporter.notJudged(line, "too tangled to follow");
          reporter.notJudged(line, "too tangled to follow");
        }
        if (text.contains("crash")) {
          throw new IllegalStateException();
        }
      }
    }
  }

  private static final RuleCatalogue CATALOGUE =
      new RuleCatalogue(
          List.of(new Spills(), new TodoComment()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static FileReport report(String text, Language language, Role role, RuleSettings set) {
    try (var analyzers = new Analyzers(CATALOGUE, set)) {
      return analyzers.analyze(
          new SourceFile(text.getBytes(StandardCharsets.UTF_8), language, role));
    }
  }

  private static String told(String text, Language language, Role role, RuleSettings settings) {
    SecurityJudgement said =
        new SecurityRules(CATALOGUE.specs(settings))
            .of(language, report(text, language, role, settings));
    return said.verdict().id() + (said.reason().isEmpty() ? "" : ": " + said.reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A {}                      | JAVA   | MAIN      | clean
          class A {} // TODO: mend        | JAVA   | TEST      | clean
          class A {} // leak              | JAVA   | MAIN      | findings
          class A {} // tangle            | JAVA   | MAIN      | not_judged: too tangled to follow
          class A {} // leak, tangle      | JAVA   | MAIN      | findings
          class A {} // crash             | JAVA   | MAIN      | not_judged: spills failed: IllegalStateException
          // tidemark:ignore spills -- as meant;class A {} // leak | JAVA | MAIN | clean
          class A {} // tidemark:ignore spills  | JAVA | MAIN   | clean
          class A {} // leak              | JAVA   | VENDORED  | not_judged: no security rule looks at vendored files
          // @generated;class A {}        | JAVA   | MAIN      | not_judged: no security rule looks at generated files
          a = 1 # leak                    | PYTHON | MAIN      | not_judged: no security rule looks at python files
          """)
  void theVerdictSaysNoMoreThanIsKnown(String text, Language language, Role role, String said) {
    assertThat(told(text.replace(';', '\n'), language, role, RuleSettings.DEFAULTS))
        .isEqualTo(said);
  }

  @Test
  void aFileThatDoesNotParseIsNotJudgedForThatReason() {
    assertThat(told("class {", Language.JAVA, Role.MAIN, RuleSettings.DEFAULTS))
        .startsWith("not_judged: ")
        .doesNotContain("no security rule");
  }

  @Test
  void withoutAnyRuleNothingIsClean() {
    var off = new RuleSettings(Map.of("spills", false), Map.of());
    assertThat(told("class A {} // leak", Language.JAVA, Role.MAIN, off))
        .isEqualTo("not_judged: no security rule looks at java files");
  }

  @Test
  void theWayAndWhatWasGivenUpAreInTheReport() {
    FileReport report =
        report("class A {} // leak, tangle", Language.JAVA, Role.MAIN, RuleSettings.DEFAULTS);
    assertThat(report.findings())
        .extracting(Finding::flow)
        .containsExactly(List.of(new FlowStep("", 1, "enters here")));
    assertThat(report.problems())
        .containsExactly(
            new Problem(ProblemKind.TOO_COMPLEX, "spills", 1, "too tangled to follow"));
  }
}
