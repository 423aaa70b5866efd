package dev.tidemark.analyzers.python.lowering;

import static dev.tidemark.analyzers.python.lowering.Lowered.inFunction;
import static dev.tidemark.analyzers.python.lowering.Lowered.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import os.path                   | os.path.join(1) | @os.path.join(1)",
        "import os.path as p              | p.join(1)       | @os.path.join(1)",
        "from flask import request as r   | r.args['q']     | @flask.request.args['q']",
        "from . import x                  | x.run()         | @.x.run()",
        "from .helpers import y           | y()             | @.helpers.y()",
        "from ..a.b import c              | c.d             | @..a.b.c.d",
        "from models import *             | User()          | @models.User()",
        "from models import *             | open(1)         | @open(1)",
        "from . import *                  | User()          | @.User()",
        "import os                        | missing(open)   | @missing(@open)",
        "def g(): pass                    | g()             | @<module>.g()",
        "class C: pass                    | C().m()         | @<module>.C().m()"
      })
  void namesAreFullByImportsAndDeclarations(String declared, String used, String lowered) {
    String text = text(declared + "\n" + used);
    assertThat(text.substring(text.lastIndexOf('\n') + 1)).isEqualTo(lowered);
    assertThat(text(declared + "\ndef f():\n  return " + used)).contains("return " + lowered);
  }

  @Test
  void theFirstOfTwoWaysToImportWins() {
    assertThat(
            text(
                """
                try:
                  import ujson as json
                except ImportError:
                  import json
                try:
                  from yaml import CLoader
                except ImportError:
                  CLoader = None
                def f(text):
                  return json.loads(text, CLoader)
                """))
        .contains("return @ujson.loads(text:0, @yaml.CLoader)")
        .doesNotContain("@yaml.CLoader =");
  }

  @Test
  void severalStarsLeaveNamesAlone() {
    assertThat(text("from a import *\nfrom b import *\nf()")).isEqualTo("@f()");
  }

  @Test
  void importsInFunctionsBelongToThem() {
    assertThat(inFunction("import os\nos.getcwd()")).isEqualTo("@os.getcwd()");
    assertThat(text("def f():\n  import os\ndef g():\n  os.a")).endsWith("def g():\n  @os.a");
    assertThat(inFunction("from m import x\nx = x.y()\nreturn x"))
        .isEqualTo("x:3 = @m.x\nx:3 = x:3.y()\nreturn x:3");
  }

  @Test
  void whatIsAssignedAnywhereInAFunctionIsLocal() {
    assertThat(text("x = 1\ndef f():\n  g(x)\n  x = 2")).startsWith("static def f():\n  @g(x:0)");
    assertThat(text("x = 1\ndef f():\n  global x\n  x = 2"))
        .startsWith("static def f():\n  @<module>.x = 2");
    assertThat(text("def f():\n  global y\n  y = 2\ndef g(): return y"))
        .endsWith("return @<module>.y");
    assertThat(inFunction("if (n := a): return n")).startsWith("if n:3 = a:0:\n  return n:3");
  }

  @Test
  void innerFunctionsCaptureAcrossLevels() {
    assertThat(inFunction("def g():\n  return lambda: b\nreturn g"))
        .isEqualTo(
            "g:3 = static def f.g() [1>0]:\n  return static def () [0>0]:\n    return b:0\nreturn g:3");
    assertThat(inFunction("n = 0\ndef g():\n  nonlocal n\n  n += 1"))
        .endsWith("def f.g() [3>0]:\n  n:0 = add(n:0, 1)");
    assertThat(inFunction("return lambda x, y=a: y")).contains("def (x, y = a:2) [0>2]:");
  }

  @Test
  void comprehensionsHaveNamesOfTheirOwn() {
    assertThat(inFunction("a = [a for a in b]\nreturn a"))
        .contains("for a:4 in b:1", "append(a:4)", "return a:0");
    assertThat(text("x = [n for n in m if (k := n)]\nk"))
        .contains("if @<module>.k = n:1", "\n@<module>.k");
  }

  @Test
  void classesAreScopesThatTheirMethodsDoNotSee() {
    assertThat(
            text(
                """
                size = 1
                class A:
                  size = 2
                  twice = size * 2
                  def f(self, n=size):
                    return size, self.size, A.size
                """))
        .isEqualTo(
            """
            class <module>.A
              field static final size
              field static final twice
              @<module>.A.size = 2
              @<module>.A.twice = multiply(@<module>.A.size, 2)
              def A.f(n = @<module>.A.size):
                return tuple(@<module>.size, self.size, @<module>.A.size)
            @<module>.size = 1""");
  }

  @Test
  void aMatchBindsNames() {
    assertThat(inFunction("match a:\n  case [x, *y] if x: return y\n  case z: return z"))
        .contains("when {x:3 = mix(a:0)\n  y:4 = mix(a:0); x:3}:", "z:5 = a:0\n    return z:5");
  }
}
