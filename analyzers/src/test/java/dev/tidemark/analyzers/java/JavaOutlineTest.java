package dev.tidemark.analyzers.java;

import static dev.tidemark.analyzers.outline.Trait.CONSTRUCTOR;
import static dev.tidemark.analyzers.outline.Trait.DOCUMENTED;
import static dev.tidemark.analyzers.outline.Trait.NAME_IMPOSED;
import static dev.tidemark.analyzers.outline.Trait.OVERRIDE;
import static dev.tidemark.analyzers.outline.Trait.OWES_DOC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaOutlineTest {
  private static Outline outline(String source) throws Exception {
    return new JavaFrontEnd().parse(source).outline();
  }

  private static Declaration declared(String source, String symbol) throws Exception {
    return outline(source).declarations().stream()
        .filter(d -> d.place().symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void listsEveryKindInTheOrderOfLines() throws Exception {
    Outline outline =
        outline(
            """
            package a;
            class A<T> {
              static final int MAX = 1;
              private int x, y;
              A(int p) {}
              void f(String... s) {
                for (var e : s) try (var in = e) {} catch (E c) {}
                g((u, _) -> u);
                if (s instanceof P(int q, _)) {}
              }
              enum E { K }
              record R(int v) {}
              @interface I { int w(); }
            }
            """);

    assertThat(outline.declarations())
        .extracting(d -> d.kind() + " " + d.place().symbol())
        .containsExactly(
            "TYPE A",
            "TYPE_PARAMETER A.T",
            "CONSTANT A.MAX",
            "FIELD A.x",
            "FIELD A.y",
            "FUNCTION A.A",
            "PARAMETER A.A.p",
            "FUNCTION A.f",
            "PARAMETER A.f.s",
            "VARIABLE A.f.e",
            "VARIABLE A.f.in",
            "VARIABLE A.f.c",
            "PARAMETER A.f.u",
            "VARIABLE A.f.q",
            "TYPE A.E",
            "CONSTANT A.E.K",
            "TYPE A.R",
            "PARAMETER A.R.v",
            "TYPE A.I",
            "FUNCTION A.I.w");
  }

  @Test
  void placesADeclarationAtItsNameAndEndsItWithItsCode() throws Exception {
    Declaration method =
        declared(
            """
            class A {
              /** Doc. */
              @Deprecated
              public
              int f(A this, int a,
                  int b) {

                return 1; // done
                // end
              }
            }
            """,
            "A.f");

    assertThat(method.place()).isEqualTo(new Place(5, 7, 10, "A.f"));
    assertThat(method.codeLines()).isEqualTo(5);
    assertThat(method.parameters()).isEqualTo(2);
    assertThat(method.annotatable()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class A {}",
        "public class B { protected interface A {} }",
        "public interface B { class A {} }",
        "public class B { public void A() { f(); } }",
        "public interface B { void A(); }",
        "public @interface B { int A(); }",
        "public class B { public int getA() { f(); return 1; } public void A(int a) { a(); } }",
        "public class A { }",
        "package A;",
        "module A { }",
      })
  void owesDocumentationWhereOthersCanSeeIt(String source) throws Exception {
    assertThat(outline(source).declarations())
        .filteredOn(d -> d.name().equals("A"))
        .allMatch(d -> d.is(OWES_DOC))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {}",
        "class B { public static class A {} }",
        "public class B { static class A {} private class A2 {} }",
        "public class B { protected void A() { f(); g(); } }",
        "public class B { @Override public void A() { f(); } }",
        "public class A2 { void f() { new B() { public void A() { f(); } }; class A {} } }",
        "class B { public void A() { f(); } }",
        "package A; class B {}",
      })
  void owesNoneElsewhere(String source) throws Exception {
    assertThat(outline(source).declarations())
        .filteredOn(d -> d.name().equals("A"))
        .noneMatch(d -> d.is(OWES_DOC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int getX() { return x; }",
        "boolean isX() { return this.x > 0; }",
        "void setX(int x) { this.x = x; }",
        "static void main(String[] args) { f(); }",
        "A() { super(1); }",
        "A() { }",
      })
  void owesNoneForWhatOnlyRepeatsAName(String member) throws Exception {
    assertThat(outline("public class A { public " + member + " }").all(DeclarationKind.FUNCTION))
        .singleElement()
        .matches(f -> !f.is(OWES_DOC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int get() { return x; }",
        "int getX() { load(); return x; }",
        "int getX(int y) { return y; }",
        "int issue() { return x; }",
        "void setX(int x, int y) { this.x = x; }",
        "A(int x) { }",
        "A() { f(); g(); }",
        "void main(String a, String b) { }",
      })
  void owesItForTheRest(String member) throws Exception {
    assertThat(outline("public class A { public " + member + " }").all(DeclarationKind.FUNCTION))
        .singleElement()
        .matches(f -> f.is(OWES_DOC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /** Says it. */ void f() {}                  | true
          /** {@inheritDoc} */ void f() {}             | true
          /** Says it. */ // and\\n @X void f() {}     | true
          /// Says it.\\n void f() {}                  | true
          /** */ void f() {}                           | false
          /**\\n * \\n */ void f() {}                  | false
          /* Says it. */ void f() {}                   | false
          //////////\\n void f() {}                    | false
          /** The field's. */ int x; void f() {}       | false
          """)
  void isDocumentedByJavadocWithText(String member, boolean expected) throws Exception {
    Declaration method = declared("class A { " + member.replace("\\n", "\n") + " }", "A.f");

    assertThat(method.is(DOCUMENTED)).isEqualTo(expected);
  }

  @Test
  void documentsPackagesAndModules() throws Exception {
    assertThat(declared("/** Says it. */ @X package a.b;", "a.b").traits())
        .containsExactlyInAnyOrder(OWES_DOC, DOCUMENTED);
    assertThat(declared("/* Licence. */ module a.b { }", "a.b").traits()).containsExactly(OWES_DOC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          static final int max = 1;                        | CONSTANT
          static final String name = f();                  | CONSTANT
          static final java.util.regex.Pattern p = f();    | CONSTANT
          static final List<String> NAMES = f();           | CONSTANT
          static final Logger log = f();                   | FIELD
          static final int[] sizes = {};                   | FIELD
          static int MAX = 1;                              | FIELD
          final int MAX = 1;                               | FIELD
          """)
  void takesForConstantsWhatNobodyCanChange(String field, DeclarationKind kind) throws Exception {
    assertThat(outline("class A { " + field + " }").declarations().get(1).kind()).isEqualTo(kind);
  }

  @Test
  void takesTheFieldsOfAnInterfaceForConstants() throws Exception {
    assertThat(outline("interface A { int x = 1; }").all(DeclarationKind.CONSTANT)).hasSize(1);
  }

  @Test
  void knowsWhichNamesAreImposed() throws Exception {
    String source =
        """
        class A {
          A() {}
          @Override public String toString() { return ""; }
          native int n();
          public static void main(String[] a) {}
          private static final long serialVersionUID = 1L;
          private Object readResolve() { return this; }
          void own() {}
        }
        """;

    assertThat(declared(source, "A.A").traits())
        .containsExactlyInAnyOrder(CONSTRUCTOR, NAME_IMPOSED);
    assertThat(declared(source, "A.toString").traits())
        .containsExactlyInAnyOrder(OVERRIDE, NAME_IMPOSED);
    assertThat(outline(source).declarations())
        .filteredOn(d -> d.is(NAME_IMPOSED))
        .extracting(Declaration::name)
        .containsExactly("A", "toString", "n", "main", "serialVersionUID", "readResolve");
  }
}
