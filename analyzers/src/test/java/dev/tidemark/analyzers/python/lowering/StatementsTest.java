package dev.tidemark.analyzers.python.lowering;

import static dev.tidemark.analyzers.python.lowering.Lowered.inFunction;
import static dev.tidemark.analyzers.python.lowering.Lowered.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void branchesNest() {
    assertThat(inFunction("if a: f()\nelif b: return\nelse: raise E(c) from a"))
        .isEqualTo(
            """
            if a:0:
              @<module>.f()
            else:
              if b:1:
                return
              else:
                raise @E(c:2)""");
  }

  @Test
  void loopsHaveElseAndWaysOut() {
    assertThat(
            inFunction(
                """
                while True:
                  for i, (j, k) in a:
                    if j: continue
                    break
                  else:
                    b()
                  break
                else:
                  c()
                async for x in a: await x
                """))
        .isEqualTo(
            """
            while true #0:
              for tuple(i:3, tuple(j:4, k:5)) in a:0 #1:
                if j:4:
                  continue #1
                break #1
              else:
                b:1()
              break #0
            else:
              c:2()
            for x:6 in a:0 #2:
              x:6""");
  }

  @Test
  void exceptionsAreCaughtByFullNames() {
    assertThat(
            text(
                """
                from requests import exceptions as ex
                try:
                  f()
                except (OSError, ex.Timeout) as e:
                  raise
                except ex.HTTPError:
                  pass
                except:
                  pass
                else:
                  g()
                finally:
                  h()
                """))
        .isEqualTo(
            """
            try:
              @f()
            except [OSError, requests.exceptions.Timeout] as :0:
              @<module>.e = :0
              raise
            except [requests.exceptions.HTTPError]:
              pass
            except []:
              pass
            else:
              @g()
            finally:
              @h()""");
    assertThat(inFunction("try: a()\nexcept* b as e: c(e)"))
        .isEqualTo("try:\n  a:0()\nexcept [Exception] as e:3:\n  c:2(e:3)");
  }

  @Test
  void contextsAreTheValuesOfWith() {
    assertThat(inFunction("with open(a) as h, b:\n  h.read()\nasync with c as (x, y): pass"))
        .isEqualTo("h:3 = @open(a:0)\nb:1\nh:3.read()\ntuple(x:4, y:5) = c:2");
    assertThat(text("import contextlib as l\nwith l.suppress(A):\n  raise A\nf()"))
        .isEqualTo("@contextlib.suppress(@A)\ntry:\n  raise @A\nexcept []:\n  pass\n@f()");
  }

  @Test
  void assignmentsTakeApart() {
    assertThat(inFunction("a, (b.x, c[0]) = f()"))
        .isEqualTo("tuple(a:0, tuple(b:1.x, c:2[0])) = @<module>.f()");
    assertThat(inFunction("a, *b, c = c"))
        .isEqualTo(":3 = c:2\na:0 = :3[0]\nb:1 = slice(:3, 1, -1, null)\nc:2 = :3[-1]");
    assertThat(inFunction("for a, *b in c: pass"))
        .isEqualTo("for :3 in c:2 #0:\n  a:0 = :3[0]\n  b:1 = slice(:3, 1, null, null)");
    assertThat(inFunction("a = b = c()")).isEqualTo(":3 = c:2()\na:0 = :3\nb:1 = :3");
    assertThat(inFunction("a.n += b\nc[a] %= 'x'"))
        .isEqualTo("a:0.n = add(a:0.n, b:1)\nc:2[a:0] = remainder(c:2[a:0], 'x')");
  }

  @Test
  void deletedItemsArePoppedAndAssertionsEvaluated() {
    assertThat(inFunction("del a['k'], b\nassert a(), c\n'text'\npass"))
        .isEqualTo("a:0.pop('k')\na:0()");
  }

  @Test
  void matchesSwitchOnConstants() {
    assertThat(
            inFunction(
                """
                match a:
                  case 'x' | 1: f()
                  case None: pass
                  case b.RED: pass
                  case Point(x=0): pass
                  case _: f(1)
                """))
        .isEqualTo(
            """
            switch a:0:
              case 'x', 1:
                @<module>.f()
              case null:
                pass
              case b:1.RED:
                pass
              case ?:
                pass
              case  default:
                @<module>.f(1)""");
  }

  @Test
  void generatorsGiveBackWhatTheyYield() {
    assertThat(inFunction("if a: return\nx = yield b\nyield from c"))
        .isEqualTo(
            """
            <yielded>:4 = list()
            if a:0:
              return <yielded>:4
            x:3 = {:5 = b:1
            <yielded>:4.append(:5); mix(:5)}
            {:6 = c:2
            <yielded>:4.extend(:6); mix(:6)}
            return <yielded>:4""");
    assertThat(text("@contextlib.contextmanager\ndef f(a):\n  yield a"))
        .contains("<yielded>:1 = :2;", "return <yielded>:1");
    assertThat(inFunction("def g(): yield a\nreturn g")).doesNotContain("return <yielded>:3");
  }
}
