package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FunctionMetrics;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class AnalyzersPropertiesTest {
  private static final Analyzers ANALYZERS =
      new Analyzers(
          RuleCatalogue.SHIPPED,
          new RuleSettings(
              Map.of(),
              Map.of(
                  "long-file", Map.of("max-code-lines", 2),
                  "long-function", Map.of("max-code-lines", 1),
                  "cyclomatic-complexity", Map.of("max-complexity", 1),
                  "cognitive-complexity", Map.of("max-complexity", 0),
                  "too-many-parameters",
                      Map.of("max-parameters", 0, "max-constructor-parameters", 0))));

  @AfterContainer
  static void close() {
    ANALYZERS.close();
  }

  @Property
  void anyBytesGiveAReport(@ForAll byte[] bytes, @ForAll Language language) {
    FileReport report = ANALYZERS.analyze(new SourceFile(bytes, language, Role.MAIN));
    assertThat(report.judged() || !report.problems().isEmpty()).isTrue();
  }

  @Property
  void anyTextGivesAReportWithinItsLines(
      @ForAll("texts") String text, @ForAll Language language, @ForAll Role role) {
    FileReport report = report(text, language, role);
    assertThat(report.problems())
        .extracting(problem -> problem.kind())
        .doesNotContain(ProblemKind.RULE_FAILED, ProblemKind.PARSER_FAILED);
    long lines = Math.max(1, text.lines().count());
    Stream.concat(
            report.findings().stream().map(Finding::place),
            report.functions().stream().map(FunctionMetrics::place))
        .mapToInt(Place::endLine)
        .forEach(line -> assertThat(line).isBetween(1, (int) lines));
    assertThat(report.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    assertThat(report(text, language, role)).isEqualTo(report);
  }

  @Property
  void aBlankLineOnTopMovesLinesAndChangesNoFingerprint(
      @ForAll("texts") String text, @ForAll Language language) {
    FileReport before = report(text, language, Role.MAIN);
    FileReport after = report("\n" + text, language, Role.MAIN);
    if (before.judged()) {
      assertThat(after.findings())
          .extracting(Finding::fingerprint, Finding::message)
          .isEqualTo(before.findings().stream().map(AnalyzersPropertiesTest::identity).toList());
      assertThat(after.findings().stream().map(finding -> finding.place().line() - 1))
          .containsExactlyElementsOf(
              before.findings().stream().map(finding -> finding.place().line()).toList());
    }
  }

  private static org.assertj.core.groups.Tuple identity(Finding finding) {
    return org.assertj.core.groups.Tuple.tuple(finding.fingerprint(), finding.message());
  }

  private static FileReport report(String text, Language language, Role role) {
    return ANALYZERS.analyze(new SourceFile(text.getBytes(StandardCharsets.UTF_8), language, role));
  }

  /** Pieces of both languages in any order: most do not parse, and many do. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "class A {\n",
            "class A:\n",
            "  int f(int a) {\n",
            "    def f_X(self, aB):\n",
            "}\n",
            "  }\n",
            "        pass\n",
            "\t\tpass\n",
            " \tint x;\n",
            "\tint Y_z = 1;\n",
            "x = 1\n",
            "x = '''\n",
            "'''\n",
            "\"\"\"doc\"\"\"\n",
            "// TODO: a\n",
            "# TODO: a\n",
            "/* FIXME\n",
            " * XXX(b) */\n",
            "// tidemark:ignore long-file -- why\n",
            "# tidemark:ignore long-file, todo-comment -- why\n",
            "# tidemark:ignore-file x\n",
            "@A\n",
            "@a(')', \"\n",
            "if (a) {\n",
            "if a:\n",
            "return\n",
            "\r\n",
            "\r",
            "\f",
            "\u2028",
            "\u00e9\u4e2d\uD83D\uDE00\n",
            "\\u000a",
            "\\\n",
            "(",
            ")",
            " ");
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, pieces.list().ofMaxSize(12).map(list -> String.join("", list))),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
  }
}
