package dev.tidemark.analyzers.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Trait;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonOutlineTest {
  private static List<Declaration> outline(String text) throws UnjudgeableException {
    return new PythonFrontEnd().parse(text).outline().declarations();
  }

  private static List<String> symbols(String text, Predicate<Declaration> predicate)
      throws UnjudgeableException {
    return outline(text).stream().filter(predicate).map(d -> d.place().symbol()).toList();
  }

  private static List<String> symbols(String text, DeclarationKind kind)
      throws UnjudgeableException {
    return symbols(text, d -> d.kind() == kind);
  }

  private static List<String> symbols(String text, Trait trait) throws UnjudgeableException {
    return symbols(text, d -> d.is(trait));
  }

  @Test
  void eachNameIsDeclaredOnceInItsScope() throws UnjudgeableException {
    String text =
        """
        import os, a.b
        LIMIT = 1
        limit = LIMIT
        limit = 2
        os = None
        Pair = namedtuple("Pair", "a b")
        Alias = a.b.Thing
        T = TypeVar("T")
        type Names[N] = list[N]
        size: Final = 3
        class A:
            KIND, kind = 1, 2
            def f(self, first, /, *rest, last=None, **more):
                self.x = first = local = 1
                self.x, other.y = 2, 3
                self.kind = 4
                global limit, made
                made = 5
                for i, (j, *k) in rest:
                    with open(i) as stream: pass
                if (n := len(rest)): pass
                try: pass
                except OSError as error: pass
                match n:
                    case [m, *tail]: pass
                    case {"a": 1, **others}: pass
                    case int() as number: pass
                return [e for e in rest], lambda p: p
        """;
    assertThat(symbols(text, DeclarationKind.MODULE)).containsExactly("");
    assertThat(symbols(text, DeclarationKind.CONSTANT)).containsExactly("LIMIT", "size", "A.KIND");
    assertThat(symbols(text, DeclarationKind.FIELD))
        .containsExactly("limit", "Alias", "A.kind", "A.x");
    assertThat(symbols(text, DeclarationKind.TYPE)).containsExactly("Pair", "Names", "A");
    assertThat(symbols(text, DeclarationKind.TYPE_PARAMETER)).containsExactly("T", "N");
    assertThat(symbols(text, DeclarationKind.PARAMETER))
        .containsExactly("A.f.first", "A.f.rest", "A.f.last", "A.f.more", "A.f.p");
    assertThat(symbols(text, DeclarationKind.VARIABLE))
        .containsExactly(
            "A.f.local",
            "A.f.i",
            "A.f.j",
            "A.f.k",
            "A.f.stream",
            "A.f.n",
            "A.f.error",
            "A.f.m",
            "A.f.tail",
            "A.f.others",
            "A.f.number",
            "A.f.e");
  }

  @Test
  void placesAreThoseOfTheNames() throws UnjudgeableException {
    var declarations =
        outline(
            """
            @d
            async  def  f(a):
                try:
                    self.x = 1
                except (A,
                        B) as e:
                    pass
            class  C: pass
            """);
    assertThat(declarations)
        .extracting(Declaration::place)
        .containsExactly(
            new Place(1, 1, 8, ""),
            new Place(2, 13, 7, "f"),
            new Place(2, 15, 2, "f.a"),
            new Place(6, 19, 6, "f.e"),
            new Place(8, 8, 8, "C"));
  }

  @Test
  void functionsKnowTheirSize() throws UnjudgeableException {
    Declaration function =
        outline(
                """
                class A:
                    @d
                    def f(self, a: int, b, /, c, *args: str, d: int = 1, **kwargs) -> None:
                        '''Does

                        it.'''
                        # comment

                        x = (1,
                             2)
                        return x
                """)
            .stream()
            .filter(d -> d.kind() == DeclarationKind.FUNCTION)
            .findFirst()
            .orElseThrow();
    assertThat(function.codeLines()).isEqualTo(4);
    assertThat(function.parameters()).isEqualTo(4);
    assertThat(function.annotatable()).isEqualTo(7);
    assertThat(function.annotated()).isEqualTo(4);
  }

  @Test
  void constructorsReturnNothingAndStaticMethodsHaveNoReceiver() throws UnjudgeableException {
    var functions =
        outline(
                "class A:\n def __init__(self, a) -> None: b\n @staticmethod\n def f(a, b): return c()\n")
            .stream()
            .filter(d -> d.kind() == DeclarationKind.FUNCTION)
            .toList();
    assertThat(functions).extracting(Declaration::parameters).containsExactly(1, 2);
    assertThat(functions).extracting(Declaration::annotatable).containsExactly(1, 3);
    assertThat(functions).extracting(Declaration::annotated).containsExactly(0, 0);
    assertThat(functions.get(0).traits()).contains(Trait.CONSTRUCTOR, Trait.NAME_IMPOSED);
  }

  @Test
  void whatOthersMayUseOwesDocumentation() throws UnjudgeableException {
    String text =
        """
        "Module."
        class A:
            "A class."
            class Meta:
                ordering = 1
            def __init__(self): run()
            def __len__(self): return run()
            def _own(self): run()
            def name(self): return self._name
            def kind(self): return 1
            def open(self): self.run(); self.walk()
            @property
            def size(self): return len(self.run())
            @size.setter
            def size(self, size): run(size)
            @overload
            def get(self, a): ...
            def get(self, a): "" ; return run(a)
            def put(self, a):
                "Puts."
                def nested(): run()
        class _Own:
            def run(self): run()
        class Missing(LookupError): pass
        class Late(LookupError):
            text = "late"
        class Shape(base.Shape):
            def draw(self): run()
        class Point(Protocol):
            def move(self): run()
        def main(): run()
        def _main(): run()
        """;
    assertThat(symbols(text, Trait.OWES_DOC))
        .containsExactly(
            "", "A", "A.open", "A.size", "A.get", "A.put", "Shape", "Point", "Point.move", "main");
    assertThat(symbols(text, Trait.DOCUMENTED)).containsExactly("", "A", "A.put");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "from .a import *\nimport b\n__all__ = ['a']\n__version__ = '1'\n",
        "'''  '''\n"
      })
  void aModuleThatOnlyGathersOwesNone(String text) throws UnjudgeableException {
    assertThat(symbols(text, Trait.OWES_DOC)).isEmpty();
    assertThat(symbols(text, Trait.DOCUMENTED)).isEmpty();
  }

  private static List<String> owed(String exports) throws UnjudgeableException {
    String text =
        """
        class A:
            def open(self): self.run(); self.walk()
        class B:
            def open(self): self.run(); self.walk()
        def main(): run()
        def _own(): run()
        """;
    return symbols(exports + "\n" + text, Trait.OWES_DOC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__all__ = ['A', '_own']",
        "__all__ = ('A',)",
        "__all__: list[str] = ['A', 'a' 'b']",
        "__all__ = []; __all__ += ['A']",
        "__all__ = ['A']\nprint(len(__all__))"
      })
  void whatAModuleDoesNotListOwesNone(String exports) throws UnjudgeableException {
    assertThat(owed(exports)).containsExactly("", "A", "A.open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__all__ = ['A'] + others.__all__",
        "__all__ = ['A', *others]",
        "__all__ = ['A', b'B', B.__name__]",
        "__all__ = ['A']; __all__.append('B')",
        "__all__ = ['A']; __all__ += others.__all__",
        "__all__ = names = ['A']",
        "__all__ = ['A']\nif late: __all__ = ['B']",
        "from a import __all__",
        "__all__: list[str]",
        "all = ['A']"
      })
  void aModuleThatComputesItsListIsAskedAsIfItHadNone(String exports) throws UnjudgeableException {
    assertThat(owed(exports)).containsExactly("", "A", "A.open", "B", "B.open", "main");
  }

  @Test
  void aLambdaOwnsItsParameters() throws UnjudgeableException {
    String text =
        """
        class Base:
            run = lambda self, size: (most := size)
            size = 1
        class Leaf(Base):
            def size(self, aB): pass
            def most(self, aB): pass
            def run(self, aB): pass
        class Far(base.Base):
            run = lambda aB: lambda aC: aB
        def f(self):
            g(lambda x: x, lambda x: x)
            x = 2
        """;
    assertThat(symbols(text, DeclarationKind.FIELD))
        .containsExactly("Base.run", "Base.size", "Far.run");
    assertThat(symbols(text, Trait.OVERRIDE)).containsExactly("Leaf.size", "Leaf.run");
    assertThat(symbols(text, DeclarationKind.PARAMETER))
        .containsExactly(
            "Base.self",
            "Base.size",
            "Leaf.size.aB",
            "Leaf.most.aB",
            "Leaf.run.aB",
            "Far.aB",
            "Far.aC",
            "f.self",
            "f.x",
            "f.x");
    assertThat(symbols(text, DeclarationKind.VARIABLE)).containsExactly("Base.most", "f.x");
  }

  @Test
  void basesImposeNames() throws UnjudgeableException {
    String text =
        """
        class Base(object):
            def runNow(self, aB): pass
        class Middle(Base): pass
        class Leaf(Middle):
            def runNow(self, aB): pass
            def runLate(self): pass
        class Test(unittest.TestCase):
            maxDiff = None
            def setUp(self, aB): self.longMessage = 1
        class Kind(enum.Enum):
            def asText(self): pass
        class Loop(Loop):
            def turnAround(self): pass
        @implementer(IDoor)
        class Door:
            def openNow(self, aB): self.hingeCount = 1
        @zope.interface.implementer_only(IDoor)
        class Gate: gateName = ''
        @implementer
        class Wall:
            def openNow(self): pass
        class BackDoor(Door):
            def openLate(self): pass
        """;
    assertThat(symbols(text, Trait.OVERRIDE)).containsExactly("Leaf.runNow");
    assertThat(symbols(text, Trait.NAME_IMPOSED))
        .containsExactly(
            "Leaf.runNow",
            "Leaf.runNow.aB",
            "Test.maxDiff",
            "Test.setUp",
            "Test.setUp.aB",
            "Test.longMessage",
            "Door.openNow",
            "Door.openNow.aB",
            "Door.hingeCount",
            "Gate.gateName",
            "BackDoor.openLate");
  }
}
