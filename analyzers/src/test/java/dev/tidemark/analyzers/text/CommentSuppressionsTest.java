package dev.tidemark.analyzers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentSuppressionsTest {
  private static final Set<String> RULES = Set.of("a-rule", "b-rule");

  @Test
  void holdsForItsOwnLineOnly() {
    assertThat(lines("x = 1\ny = 2  # tidemark:ignore a-rule -- known\nz = 3\n"))
        .containsExactly(2);
    assertThat(lines("y = 2  # noqa # tidemark:ignore a-rule -- known\n")).containsExactly(1);
  }

  @Test
  void holdsForTheNextCodeLineWhenItStandsAlone() {
    assertThat(lines("# tidemark:ignore b-rule, a-rule -- known\n\n# more\nx = 1\ny = 2\n"))
        .containsExactly(4);
    assertThat(javaLines("/*\n * tidemark:ignore a-rule -- known\n */\nint x;\nint y;\n"))
        .containsExactly(4);
  }

  @Test
  void reachesThroughDecoratorsToTheDeclaration() {
    String decorated = "@a.b\n@c(\n    ')', [1,\n    2],\n)\n# why\n@d\ndef f():\n    pass\n";
    assertThat(lines("# tidemark:ignore a-rule -- known\n" + decorated))
        .contains(2, 3, 8, 9)
        .doesNotContain(10);
    assertThat(
            javaLines(
                "// tidemark:ignore a-rule -- known\n@A(\")\") @B\n@C\nvoid f() {\n  g();\n}\n"))
        .containsExactly(2, 3, 4);
    assertThat(javaLines("// tidemark:ignore a-rule -- known\n@A void f() {\n  g();\n}\n"))
        .containsExactly(2);
    assertThat(javaLines("// tidemark:ignore a-rule -- known\n@interface A {\n  int b();\n}\n"))
        .containsExactly(2);
  }

  @Test
  void aCommentAtTheEndHoldsForNothing() {
    assertThat(lines("x = 1\n# tidemark:ignore a-rule -- known\n")).isEmpty();
    assertThat(lines("# tidemark:ignore a-rule -- known\n@a(\n")).contains(2);
  }

  @Test
  void holdsForTheFileAboveAllCode() {
    var suppressions = python("# tidemark:ignore-file a-rule -- a table\nx = 1\n");
    assertThat(suppressions.reason("a-rule", 99)).isEqualTo("a table");
    assertThat(suppressions.reason("b-rule", 99)).isEmpty();
    assertThat(python("x = 1\n# tidemark:ignore-file a-rule -- late\n").problems())
        .extracting(Problem::kind, Problem::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(ProblemKind.BAD_SUPPRESSION, 2));
  }

  @Test
  void withoutReasonOrKnownRuleItIsAProblem() {
    for (String bad :
        List.of(
            "a-rule",
            "a-rule --",
            "a-rule -- \u0007",
            "a-rulle -- why",
            "a-rule, no -- why",
            "-- why",
            "")) {
      var suppressions = python("x = 1  # tidemark:ignore " + bad + "\n");
      assertThat(suppressions.reason("a-rule", 1)).as(bad).isEmpty();
      assertThat(suppressions.problems()).as(bad).hasSize(1);
      assertThat(suppressions.problems().get(0).kind()).isEqualTo(ProblemKind.BAD_SUPPRESSION);
      assertThat(suppressions.problems().get(0).line()).isEqualTo(1);
    }
  }

  @Test
  void writingAboutItAsksForNothing() {
    var suppressions =
        python("x = 1  # see tidemark:ignore for how\ny = 2 # tidemark:ignored a-rule -- why\n");
    assertThat(suppressions.problems()).isEmpty();
    assertThat(suppressions.reason("a-rule", 2)).isEmpty();
  }

  @Test
  void reasonsAreCutAndCleaned() {
    var suppressions =
        python("x = 1  # tidemark:ignore a-rule -- a\u0007b\u202ec " + "d".repeat(300) + "\n");
    assertThat(suppressions.reason("a-rule", 1)).startsWith("a b c d").hasSize(200);
  }

  private static List<Integer> lines(String text) {
    return lines(python(text));
  }

  private static List<Integer> javaLines(String text) {
    return lines(CommentSuppressions.in(Texts.of(Language.JAVA, text), RULES));
  }

  private static List<Integer> lines(CommentSuppressions suppressions) {
    assertThat(suppressions.problems()).isEmpty();
    return IntStream.rangeClosed(1, 20)
        .filter(line -> suppressions.reason("a-rule", line).equals("known"))
        .boxed()
        .toList();
  }

  private static CommentSuppressions python(String text) {
    return CommentSuppressions.in(Texts.of(Language.PYTHON, text), RULES);
  }
}
