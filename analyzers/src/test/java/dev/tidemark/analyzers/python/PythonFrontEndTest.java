package dev.tidemark.analyzers.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.UnjudgeableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFrontEndTest {
  private static PythonFile parse(String text) throws UnjudgeableException {
    return new PythonFrontEnd().parse(text);
  }

  private static Problem problem(String text) {
    return catchThrowableOfType(UnjudgeableException.class, () -> parse(text)).problem();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print 'x'",
        "exec 'x' in scope",
        "x = `y`",
        "if x <> y: pass",
        "raise E, 'text'",
        "raise a.E, 'text', trace",
        "x = 0777",
        "x = 0777L",
        "x = 10L",
        "x = 0xFFL",
        "x = ur'y'",
        "f(ur\"y\")",
        "def f(a, (b, c)): pass",
        "lambda (a, b): a",
        "try:\n  f()\nexcept OSError, e:\n  pass",
        "try:\n  f()\nexcept (OSError, a.E), e:\n  pass"
      })
  void python2IsToldFromOtherFaults(String statement) {
    Problem problem = problem("import a\nx = 1\n" + statement + "\n");
    assertThat(problem.kind()).isEqualTo(ProblemKind.PYTHON_2);
    assertThat(problem.line()).isEqualTo(statement.startsWith("try") ? 5 : 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = (1",
        "x = 'abc",
        "x = 1 +",
        "if x:\n\ty\n        z",
        "if x:\ny",
        "def f(:",
        "x = $",
        "x = 08",
        "try:\n  f()\nexcept OSError, KeyError:\n  pass",
        "class A[T = int]: pass",
        "x = t'{y}'",
        "'\\N{no such character}'"
      })
  void otherFaultsAreSyntaxErrors(String text) {
    assertThat(problem(text).kind()).isEqualTo(ProblemKind.SYNTAX_ERROR);
  }

  @Test
  void theLineOfAFaultIsKnown() {
    assertThat(problem("x = 1\n\ny = = 2\n").line()).isEqualTo(3);
    assertThat(problem("x = 1\r\n\r\ny = = 2\r\n").line()).isEqualTo(3);
    assertThat(problem("def f():\n    return\n      x = 1\n").line()).isEqualTo(3);
    assertThat(problem("if x:\n    a\n  b\n").line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x = 1",
        "print",
        "match x:\n    case [1, *_] if y: pass\n",
        "type Pair[T] = tuple[T, T]\n",
        "async def f():\n    async with a as b, c: await d\n",
        "with (open(a) as b, open(c) as d): pass\n",
        "try: f()\nexcept* OSError: pass\n",
        "f'{a['x']!r:>{width}} {{}} {b=}'\n",
        "if (n := len(a)) > 1: pass\n",
        "def f(a, /, b, *, c): ...\n",
        "变量 = '\\N{BULLET}'\n",
        "ﬁ = x̂ = 1\n"
      })
  void python3IsRead(String text) throws UnjudgeableException {
    assertThat(parse(text).outline().declarations()).isNotEmpty();
  }

  @Test
  void nodesLieReadyInTheOrderOfTheFile() throws UnjudgeableException {
    PythonFile file = parse("@last(d)\ndef f(x=e) -> g:\n    return {a: b, c: c2}[x]\n");
    assertThat(file.all(ExprTy.Name.class))
        .extracting(name -> name.id)
        .containsExactly("last", "d", "e", "g", "a", "b", "c", "c2", "x");
    assertThat(file.allIn(file.all(StmtTy.Return.class).get(0), ExprTy.Name.class)).hasSize(5);
    assertThat(file.all(StmtTy.While.class)).isEmpty();
  }

  @Test
  void placesCountCodePointsAndNameTheInnermostScope() throws UnjudgeableException {
    PythonFile file =
        parse("class A:\n    def f(self):\n        def g():\n            '😀'; h()\n        k()\n");
    var calls = file.all(ExprTy.Call.class);
    assertThat(file.at(calls.get(0))).isEqualTo(new Place(4, 18, 4, "A.f.g"));
    assertThat(file.at(calls.get(1))).isEqualTo(new Place(5, 9, 5, "A.f"));
  }

  @Test
  void commentsAreFoundInAndBehindANode() throws UnjudgeableException {
    PythonFile file =
        parse(
            """
            try:  # a
                f()
            except A:  # b
                pass
            except B:
                pass  # c
            except C:
                pass
            # d
            """);
    assertThat(file.all(ExceptHandler.class))
        .extracting(file::hasCommentIn)
        .containsExactly(true, true, false);
  }

  @Test
  void aStatementKnowsWhoCatchesWhatItRaises() throws UnjudgeableException {
    PythonFile file =
        parse(
            """
            try:
                raise A
            except B:
                if c:
                    raise D
                try:
                    raise E
                finally:
                    raise F
                def g():
                    raise H
            """);
    var attempt = file.all(StmtTy.Try.class).get(0);
    var handler = file.all(ExceptHandler.class).get(0);
    assertThat(file.all(StmtTy.Raise.class))
        .extracting(file::catcher)
        .containsExactly(attempt, handler, handler, handler, null);
    assertThat(file.parent(handler)).isSameAs(attempt);
  }
}
