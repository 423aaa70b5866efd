package dev.tidemark.analyzers.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexityTest {
  private static List<Declaration> functions(String text) throws UnjudgeableException {
    return new PythonFrontEnd().parse(text).outline().all(DeclarationKind.FUNCTION);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          pass                                                          | 1 | 0
          if a: b                                                       | 2 | 1
          if a: b;else: c                                               | 2 | 2
          if a: b;elif c: d;elif e: f;else: g                           | 4 | 4
          if a:; if b: c                                                | 3 | 3
          if a: b;else:; if c: d                                        | 3 | 4
          for a in b: c                                                 | 2 | 1
          for a in b: c;else: d                                         | 2 | 2
          async for a in b: c                                           | 2 | 1
          while a:; for b in c:;  if d: e                               | 4 | 6
          try: a;except B: c                                            | 2 | 1
          try: a;except B: c;except D: e;else: f;finally: g             | 3 | 3
          try:; if a: b;finally:; if c: d                               | 3 | 2
          try: a;except B:; if c: d                                     | 3 | 3
          try: a;except B: c;else:; if d: e                             | 3 | 4
          with a as b:; if c: d                                         | 2 | 1
          return a if b else c                                          | 2 | 1
          return a if b else c if d else e                              | 3 | 3
          return a and b and c                                          | 3 | 1
          return a and b or c                                           | 3 | 2
          return a or b and c or d                                      | 4 | 3
          return a and (b or c) and d                                   | 4 | 2
          return a and not (b and c)                                    | 3 | 2
          return [a for b in c if d if e for f in g]                    | 5 | 0
          return {a: b for c in d}, {e for f in g}, any(h for i in j)   | 4 | 0
          return lambda: a if b else c                                  | 2 | 2
          assert a                                                      | 1 | 0
          match a:; case 1: b; case [c] if d: e; case _: f              | 3 | 1
          match a:; case 1:;  if b: c                                   | 3 | 3
          match a:; case b: c                                           | 2 | 1
          return f(a)                                                   | 1 | 1
          return self.f(a)                                              | 1 | 0
          """)
  void structuresCostWhatTheyCost(String body, int cyclomatic, int cognitive)
      throws UnjudgeableException {
    Declaration function = functions("async def f():\n " + body.replace(";", "\n ") + "\n").get(0);
    assertThat(function.cyclomatic()).as("cyclomatic").isEqualTo(cyclomatic);
    assertThat(function.cognitive()).as("cognitive").isEqualTo(cognitive);
  }

  @Test
  void aNestedFunctionCountsToItselfAndWhereItStands() throws UnjudgeableException {
    var functions =
        functions("def f():\n a = 1\n def g():\n  if a:\n   b\n if a:\n  c\n return g\n");
    assertThat(functions).extracting(Declaration::cyclomatic).containsExactly(2, 2);
    assertThat(functions).extracting(Declaration::cognitive).containsExactly(3, 1);
  }

  @Test
  void aDecoratorDoesNotNest() throws UnjudgeableException {
    var functions =
        functions(
            """
            def generator(a):
                "Makes decorators."
                def decorator(function):
                    def wrapper():
                        if a:
                            function()
                    return wrapper
                return decorator
            """);
    assertThat(functions).extracting(Declaration::cognitive).containsExactly(1, 1, 1);
  }

  @Test
  void aMethodIsRecursiveThroughItsReceiver() throws UnjudgeableException {
    var functions =
        functions(
            "class A:\n def f(self):\n  self.f(); self.f()\n def g(self):\n  g(); super().g()\n");
    assertThat(functions).extracting(Declaration::cognitive).containsExactly(1, 0);
  }

  @Test
  void aLongChainOfElifsIsNoDeeperThanItsFirst() throws UnjudgeableException {
    var function = functions("def f():\n if a: b\n" + " elif c: d\n".repeat(500)).get(0);
    assertThat(function.cognitive()).isEqualTo(501);
    assertThat(function.cyclomatic()).isEqualTo(502);
  }
}
