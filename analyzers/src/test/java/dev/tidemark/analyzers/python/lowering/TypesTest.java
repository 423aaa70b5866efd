package dev.tidemark.analyzers.python.lowering;

import static dev.tidemark.analyzers.python.lowering.Lowered.inFunction;
import static dev.tidemark.analyzers.python.lowering.Lowered.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {
  private static final String IMPORTS =
      "import typing, web\nfrom typing import *\nfrom web import Request as Req\nclass Own: pass\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "str                             ! str",
        "Req                             ! web.Request",
        "web.app.Request                 ! web.app.Request",
        "typing.Optional[Req]            ! web.Request",
        "Optional['Req']                 ! web.Request",
        "'Optional[web.Response]'        ! web.Response",
        "Req | None                      ! web.Request",
        "'None | Req'                    ! web.Request",
        "Req | str                       ! ''",
        "Union[Req, None]                ! web.Request",
        "Union[str, bytes]               ! ''",
        "list[str]                       ! list",
        "List[Dict[str, int]]            ! list",
        "'typing.Dict[str, List[int]]'   ! dict",
        "Annotated[str, Query(max=3)]    ! str",
        "Any                             ! ''",
        "object                          ! ''",
        "Own                             ! <module>.Own",
        "'not a type'                    ! ''",
        "3                               ! ''",
        "f(x)                            ! ''"
      })
  void annotationsAreFullNames(String both) {
    String[] parts = both.split(" *! ", 2);
    String type = parts[1].equals("''") ? "" : parts[1];
    var function = Lowered.file(IMPORTS + "def f(x: " + parts[0] + "): pass").functions().get(0);
    assertThat(function.parameters().get(0).type()).isEqualTo(type);
    assertThat(function.variables().get(0).type()).isEqualTo(type);
  }

  @Test
  void variablesAndResultsHaveTypes() {
    var function = Lowered.file("def f() -> str:\n  x: int = 1\n  y: list").functions().get(0);
    assertThat(function.result()).isEqualTo("str");
    assertThat(function.variables()).extracting(each -> each.type()).containsExactly("int", "list");
    assertThat(text("x: list[str] = load()")).isEqualTo("@<module>.x = <list>@load()");
  }

  @Test
  void parametersTakeArgumentsInManyWays() {
    assertThat(text("def f(a, /, b=1, *c, d, e='x', **g): pass"))
        .startsWith("static def f(a, b = 1, *c, only d, only e = 'x', **g):");
  }

  @Test
  void annotatedParametersHaveMarks() {
    assertThat(
            text(
                "from typing import Annotated\nimport fastapi as f\ndef g(q: Annotated[str, f.Query(max=3), x]): pass"))
        .startsWith("static def g(@fastapi.Query(max=3) @x() q: str):");
  }

  @Test
  void typesAreTestedByFullNames() {
    assertThat(inFunction("isinstance(a, str)\nisinstance(a, (int, x.Y))\nisinstance(a, b)"))
        .isEqualTo("a:0 is [str]\na:0 is [int, x.Y]\n@isinstance(a:0, b:1)");
  }

  @Test
  void statementsOfTypesAloneAreNoFunctions() {
    assertThat(
            Lowered.file("from typing import overload\n@overload\ndef f(a): ...\ndef f(a): g(a)")
                .functions())
        .hasSize(1);
  }
}
