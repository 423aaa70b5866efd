package dev.tidemark.analyzers.python.lowering;

import static dev.tidemark.analyzers.python.lowering.Lowered.inFunction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(b, *c, k=1, **d)            => a:0(b:1, *c:2, k=1, **@d)",
        "a.b.c(1)(2)                   => a:0.b.c(1)(2)",
        "a + 'x' + b - c + 1           => add(subtract(add(a:0, 'x', b:1), c:2), 1)",
        "a + (b + c)                   => add(a:0, add(b:1, c:2))",
        "'%s' % a                      => format('%s', a:0)",
        "('x' + a + '%s') % b          => format(add('x', a:0, '%s'), b:1)",
        "f'{a}%s' % b                  => format(concat(a:0, '%s'), b:1)",
        "a % b                         => remainder(a:0, b:1)",
        "a % (b, c)                    => format(a:0, tuple(b:1, c:2))",
        "a @ b                         => mix(a:0, b:1)",
        "a / b // c ** 2               => floor_divide(true_divide(a:0, b:1), power(c:2, 2))",
        "-1 + -a + +b + ~c             => add(-1, negate(a:0), b:1, bit_not(c:2))",
        "not a in b                    => not(in(a:0, b:1))",
        "a is not None                 => not_same(a:0, null)",
        "a < b < c                     => (less(a:0, b:1) and less(b:1, c:2))",
        "a < b() != c                  => (less(a:0, :3 = b:1()) and not_equal(:3, c:2))",
        "a and b or c                  => ((a:0 and b:1) or c:2)",
        "a or b or c                   => (a:0 or (b:1 or c:2))",
        "a if b else c                 => (b:1 ? a:0 : c:2)",
        "b'z\\xff'                      => 'z\u00ff'",
        "'x' f'{a!s}' 'y'              => concat('x', a:0, 'y')",
        "f'{a!r}{b:>{c}}'              => concat(mix(a:0), mix(b:1, concat('>', c:2)))",
        "[1, 2.5, True, None, ..., 1j] => list(1, 2.5, true, null, ?, ?)",
        "123456789012345678901234567890 => ?",
        "(a, *b, c)                    => add(tuple(a:0), b:1, tuple(c:2))",
        "{a, b}                        => set(a:0, b:1)",
        "{'k': a, **b}                 => {'k': a:0, **b:1}",
        "a[1:b]                        => slice(a:0, 1, b:1, null)",
        "a[::2, 1]                     => a:0[tuple(mix(null, null, 2), 1)]",
        "a['k'][b]                     => a:0['k'][b:1]",
        "await a                       => a:0",
        "lambda x, *y: x + a           => static def (x, *y) [0>2]:\n  return add(x:0, a:2)",
        "{x for x in a}                => {:3 = set()\nfor x:4 in a:0 #0:\n  :3.add(x:4); :3}",
        "{x: y for x, y in a}          => {:3 = {}\nfor tuple(x:4, y:5) in a:0 #0:\n"
            + "  :3[x:4] = y:5; :3}",
        "a(x for x in b if x if c)     => a:0({:3 = list()\nfor x:4 in b:1 #0:\n"
            + "  if (x:4 and c:2):\n    :3.append(x:4); :3})"
      })
  void expressionsAreLowered(String both) {
    String[] parts = both.split(" *=> ", 2);
    assertThat(inFunction("return " + parts[0])).isEqualTo("return " + parts[1]);
  }

  @Test
  void placesCountFromOne() {
    Statement first = Lowered.file("\nx = (a.b(\n  1))\n").loading().body().get(0);
    var assign = (Expression.Assign) ((Statement.Evaluate) first).expression();
    assertThat(((Expression.Call) assign.value()).at()).isEqualTo(new Expression.At(2, 6, 3));
  }
}
