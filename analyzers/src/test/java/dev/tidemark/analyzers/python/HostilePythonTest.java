package dev.tidemark.analyzers.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePythonTest {
  private Analyzers analyzers;

  @BeforeAll
  void open() {
    analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS);
  }

  @AfterAll
  void close() {
    analyzers.close();
  }

  private FileReport report(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return analyzers.analyze(new SourceFile(bytes, Language.PYTHON, Role.MAIN));
  }

  private ProblemKind problem(String text) {
    assertThat(report(text).problems()).hasSize(1);
    return report(text).problems().stream().map(Problem::kind).findFirst().orElseThrow();
  }

  @Test
  void deepNestingIsTooDeep() {
    assertThat(problem("x = " + "(".repeat(10_000) + ")".repeat(10_000)))
        .isEqualTo(ProblemKind.TOO_DEEP);
    assertThat(problem("x = " + "[".repeat(2_000) + "]".repeat(2_000)))
        .isEqualTo(ProblemKind.TOO_DEEP);
    var blocks = new StringBuilder();
    for (int depth = 0; depth < 500; depth++) {
      blocks.append(" ".repeat(depth)).append("if x:\n");
    }
    assertThat(problem(blocks + " ".repeat(500) + "y\n")).isEqualTo(ProblemKind.TOO_DEEP);
  }

  @Test
  void longExpressionsAreJudged() {
    assertThat(report("x = a" + " + a".repeat(5_000)).judged()).isTrue();
    assertThat(report("x = a" + ".b".repeat(5_000)).judged()).isTrue();
    assertThat(report("x = " + "not ".repeat(5_000) + "a").judged()).isTrue();
    assertThat(report("x = " + "a if b else ".repeat(5_000) + "c").judged()).isTrue();
    assertThat(report("x = " + "lambda: ".repeat(5_000) + "c").judged()).isTrue();
    assertThat(report("x = '" + "a".repeat(1_000_000) + "'").judged()).isTrue();
  }

  @Test
  void numbersTooLongToReadAreRefused() {
    assertThat(report("x = " + "1".repeat(4_300)).judged()).isTrue();
    assertThat(report("x = '" + "1".repeat(900_000) + "'").judged()).isTrue();
    assertThat(problem("x = " + "1".repeat(900_000))).isEqualTo(ProblemKind.SYNTAX_ERROR);
    assertThat(problem("x = 0x" + "f".repeat(900_000))).isEqualTo(ProblemKind.PARSER_FAILED);
    assertThat(report("x = 1." + "1".repeat(900_000)).judged()).isTrue();
  }

  @Test
  void longChainsAreJudged() {
    assertThat(report("try: f()\nexcept: g()\n".repeat(5_000)).findings())
        .filteredOn(finding -> finding.rule().equals("broad-catch"))
        .hasSize(5_000);
    String elifs = "  elif a:\n    raise B\n".repeat(10_000);
    assertThat(report("try: f()\nexcept A:\n  if a: b\n" + elifs).findings())
        .filteredOn(finding -> finding.rule().equals("lost-cause"))
        .hasSize(10_000);
    var classes = new StringBuilder("class C0: pass\n");
    for (int i = 1; i < 5_000; i++) {
      classes.append("class C%d(C%d):\n  def f(self): pass\n".formatted(i, i - 1));
    }
    assertThat(report(classes.toString()).judged()).isTrue();
  }
}
