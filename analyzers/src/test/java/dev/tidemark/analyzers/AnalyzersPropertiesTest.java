package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FunctionMetrics;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

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

  private static final int TRIES = 600;

  /** Pieces of both languages in any order: most do not parse, and many do. */
  private static final List<String> PIECES =
      List.of(
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

  @AfterAll
  static void close() {
    ANALYZERS.close();
  }

  private interface Property {
    void holdsFor(String text, Language language, Random random);
  }

  /** Each try is told by its seed, so that one that fails can be run again alone. */
  private static void holds(Property property) {
    for (int seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      String text = seed % 7 == 0 ? anyText(random) : ofPieces(random);
      for (Language language : Language.OF_CODE) {
        try {
          property.holdsFor(text, language, random);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("seed " + seed + ", " + language + ", text: " + text, e);
        }
      }
    }
  }

  private static String ofPieces(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(13); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String anyText(Random random) {
    return random
        .ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void anyBytesGiveAReport() {
    holds(
        (text, language, random) -> {
          byte[] bytes = new byte[random.nextInt(200)];
          random.nextBytes(bytes);
          FileReport report = ANALYZERS.analyze(new SourceFile(bytes, language, Role.MAIN));
          assertThat(report.judged() || !report.problems().isEmpty()).isTrue();
        });
  }

  @Test
  void anyTextGivesAReportWithinItsLines() {
    holds(
        (text, language, random) -> {
          Role role = List.of(Role.values()).get(random.nextInt(Role.values().length));
          FileReport report = report(text, language, role);
          assertThat(report.problems())
              .extracting(Problem::kind)
              .doesNotContain(ProblemKind.RULE_FAILED, ProblemKind.PARSER_FAILED);
          int lines = Math.max(1, (int) text.lines().count());
          Stream.concat(
                  report.findings().stream().map(Finding::place),
                  report.functions().stream().map(FunctionMetrics::place))
              .forEach(place -> assertThat(place.endLine()).isBetween(1, lines));
          assertThat(report.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
          assertThat(report(text, language, role)).isEqualTo(report);
        });
  }

  @Test
  void aBlankLineOnTopMovesLinesAndChangesNoFingerprint() {
    holds(
        (text, language, random) -> {
          FileReport before = report(text, language, Role.MAIN);
          FileReport after = report("\n" + text, language, Role.MAIN);
          if (before.judged()) {
            assertThat(after.findings().stream().map(AnalyzersPropertiesTest::identity).toList())
                .isEqualTo(
                    before.findings().stream().map(AnalyzersPropertiesTest::identity).toList());
            assertThat(after.findings().stream().map(f -> f.place().line() - 1).toList())
                .isEqualTo(before.findings().stream().map(f -> f.place().line()).toList());
          }
        });
  }

  private static String identity(Finding finding) {
    return finding.fingerprint() + " " + finding.text() + " " + finding.message();
  }

  private static FileReport report(String text, Language language, Role role) {
    return ANALYZERS.analyze(new SourceFile(text.getBytes(StandardCharsets.UTF_8), language, role));
  }
}
