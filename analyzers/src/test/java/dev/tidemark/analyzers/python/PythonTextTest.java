package dev.tidemark.analyzers.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTextTest {
  private static TextFile text(String text) throws UnjudgeableException {
    return new PythonFrontEnd().parse(text).text();
  }

  private static List<Integer> lines(TextFile file, IntPredicate predicate) {
    return IntStream.rangeClosed(1, file.lines().size()).filter(predicate).boxed().toList();
  }

  @Test
  void codeCommentsAndBlankLinesAreToldApart() throws UnjudgeableException {
    TextFile file =
        text(
            """
            '''Module.

            More.'''
            # comment

            def f(a,
                  # inside

                  b):  # behind
                "What it does."
                return '''a

            b'''
            class A: "one line"
            """);
    assertThat(lines(file, file::isCode)).containsExactly(6, 9, 11, 12, 13, 14);
    assertThat(file.commentLines()).isEqualTo(6);
    assertThat(file.blankLines()).isEqualTo(2);
    assertThat(file.codeLines(6, 9)).isEqualTo(2);
  }

  @Test
  void logicalLinesBeginStatements() throws UnjudgeableException {
    TextFile file =
        text(
            """
            @d
            def f(a,
                  b):
                x = 1; y = \\
                    2
                z = '''
            if'''
                if x:
                    pass
                else: pass

            # comment
            f(
            1)
            """);
    assertThat(lines(file, file::beginsLogicalLine)).containsExactly(1, 2, 4, 6, 8, 9, 10, 13);
  }

  @Test
  void commentsStandWithTheirPlaces() throws UnjudgeableException {
    TextFile file = text("#!x\nx = '😀#'  # a\n  # b\n'''d'''  # c\n");
    assertThat(file.comments())
        .extracting(Comment::line, Comment::column, Comment::text, Comment::ownLine)
        .containsExactly(
            tuple(1, 1, "#!x", true),
            tuple(2, 11, "# a", false),
            tuple(3, 3, "# b", true),
            tuple(4, 10, "# c", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'#'",
        "'\\'#'",
        "r'\\'#'",
        "b'#' rb\"#\"",
        "'''\n#'\n\\'''#'''",
        "f'#{a}#'",
        "f'{{#{a}'",
        "f'{a['#']}'",
        "f'{a:#x}'",
        "f'{a:{b['#']}#}'",
        "f'{f'{f'#'}#'}#'",
        "f'\\N{BULLET}#'",
        "f'\\{a}#'",
        "rf'\\{a}#'",
        "f'''\n{a:\n#}\n#'''",
        "f'{ {'#': 1}['#'] }'",
        "f'{a!r:#>8}'",
        "f'{(lambda: '#')()}'"
      })
  void noSignInAStringIsAComment(String string) throws UnjudgeableException {
    TextFile file = text("x = " + string + "\ny = 1 # real\n");
    assertThat(file.comments()).extracting(Comment::text).containsExactly("# real");
    assertThat(file.blankLines()).isZero();
    assertThat(file.commentLines()).isZero();
  }

  @Test
  void aFieldOfAnFStringMayHoldComments() throws UnjudgeableException {
    TextFile file = text("x = f'{\n  a # why }\n}' # end\n");
    assertThat(file.comments()).extracting(Comment::text).containsExactly("# why }", "# end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndCounts(String end) throws UnjudgeableException {
    String text = String.join(end, "x = '''a", "b'''", "", "\f# c", "y = '\u2028\u0085'", "");
    TextFile file = text(text);
    assertThat(file.lines()).containsExactly("x = '''a", "b'''", "", "\f# c", "y = '\u2028\u0085'");
    assertThat(lines(file, file::isCode)).containsExactly(1, 2, 5);
    assertThat(file.comments()).extracting(Comment::line).containsExactly(4);
  }
}
