package dev.tidemark.analyzers.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTextTest {
  private static TextFile text(String source) throws Exception {
    return new JavaFrontEnd().parse(source).text();
  }

  private static List<Integer> codeLines(TextFile text) {
    return IntStream.rangeClosed(1, text.lines().size()).filter(text::isCode).boxed().toList();
  }

  private static List<Integer> logicalLines(TextFile text) {
    return IntStream.rangeClosed(1, text.lines().size())
        .filter(text::beginsLogicalLine)
        .boxed()
        .toList();
  }

  @Test
  void tellsCodeFromCommentsAndBlankLines() throws Exception {
    TextFile text =
        text(
            """
            /** Says what.

             * More.
             */
            class A { // here

              /* only */
              int x; /* begins
              ends */ int y;
              String s = "/* no comment";
            }
            """);

    assertThat(codeLines(text)).containsExactly(5, 8, 9, 10, 11);
    assertThat(text.commentLines()).isEqualTo(4);
    assertThat(text.blankLines()).isEqualTo(2);
    assertThat(text.codeLines(5, 8)).isEqualTo(2);
  }

  @Test
  void givesCommentsAsTheyStand() throws Exception {
    TextFile text =
        text("class A { // \\u0041 \uD83D\uDE00\r\n  /* a\r\n   b */ int x;\n/// md\n}");

    assertThat(text.comments())
        .containsExactly(
            new Comment(1, 11, 1, "// \\u0041 \uD83D\uDE00", false),
            new Comment(2, 3, 3, "/* a\n   b */", true),
            new Comment(4, 1, 4, "/// md", true));
  }

  @Test
  void countsTheContentOfATextBlockAsCode() throws Exception {
    TextFile text =
        text("class A {\n  String s = \"\"\"\n    // no comment\n\n    end\n    \"\"\";\n}\n");

    assertThat(codeLines(text)).containsExactly(1, 2, 3, 5, 6, 7);
    assertThat(text.comments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void endsLinesAlike(String end) throws Exception {
    String source = String.join(end, "class A {", "", "  // why", "  int x;", "}", "");
    JavaFile file = new JavaFrontEnd().parse(source);

    assertThat(file.text().lines()).hasSize(5);
    assertThat(codeLines(file.text())).containsExactly(1, 4, 5);
    assertThat(file.text().comments()).containsExactly(new Comment(3, 3, 3, "// why", true));
    assertThat(file.outline().declarations().get(1).place().line()).isEqualTo(4);
  }

  @Test
  void endsNoLineAtOtherSeparators() throws Exception {
    TextFile text =
        text("class A {\f\n  // a\u2028b\u0085c\u000bd\n  String s = \"\u2029\";\n  int x;\n}");

    assertThat(text.lines()).hasSize(5);
    assertThat(codeLines(text)).containsExactly(1, 3, 4, 5);
  }

  @Test
  void knowsWhereStatementsAndDeclarationsBegin() throws Exception {
    TextFile text =
        text(
            """
            package a;

            import java.util.List;

            @Deprecated
            class A {
              int x =
                  1;
              void f() {
                g(1,
                    2); h();
                if (x > 0) {
                  h();
                } else
                  g(0, 0);
                List.of(1).forEach(
                    y ->
                        h());
              }
            }
            """);

    assertThat(logicalLines(text)).containsExactly(1, 3, 5, 7, 9, 10, 12, 13, 15, 16);
  }

  @Test
  void hasNothingInAnEmptyFile() throws Exception {
    TextFile text = text("");

    assertThat(text.lines()).isEmpty();
    assertThat(text.codeLines() + text.commentLines() + text.blankLines()).isZero();
  }
}
