package dev.tidemark.analyzers.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexityTest {
  private static Map<String, Declaration> functions(String source) throws Exception {
    return new JavaFrontEnd()
        .parse(source).outline().all(DeclarationKind.FUNCTION).stream()
            .collect(Collectors.toMap(f -> f.place().symbol(), f -> f));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          ;                                                                         @ 1  @ 0
          if (a) f();                                                               @ 2  @ 1
          if (a) f(); else g();                                                     @ 2  @ 2
          if (a) f(); else if (b) g(); else h();                                    @ 3  @ 3
          if (a) f(); else if (b) g(); else if (c) { if (d) h(); }                  @ 5  @ 5
          if (a) { if (b) f(); }                                                    @ 3  @ 3
          if (a) if (b) f();                                                        @ 3  @ 3
          if (a) f(); else { if (b) g(); }                                          @ 3  @ 4
          for (;;) for (X x : xs) while (a) do f(); while (b);                      @ 5  @ 10
          for (int i = 0; i < 9 && a; i++) f();                                     @ 3  @ 2
          if (a && b && c) f();                                                     @ 4  @ 2
          if (a && b || c && d) f();                                                @ 5  @ 4
          if (a && (b && c)) f();                                                   @ 4  @ 2
          if (a && !(b && c)) f();                                                  @ 4  @ 3
          boolean x = a && b || c;                                                  @ 1  @ 2
          f(a && b, c && d);                                                        @ 1  @ 2
          int x = a ? 1 : b ? 2 : 3;                                                @ 3  @ 3
          int x = a && b ? 1 : 2;                                                   @ 3  @ 2
          if (a ? b && c : d) f();                                                  @ 4  @ 3
          switch (x) { case 1: case 2: f(); break; case 3: g(); default: h(); }     @ 4  @ 1
          switch (x) { case 1, 2 -> f(); case 3 -> g(); default -> h(); }           @ 4  @ 1
          switch (x) { case A a when b && c -> f(); case null, default -> g(); }    @ 2  @ 2
          int x = switch (y) { case 1 -> a ? 1 : 2; default -> 3; };                @ 3  @ 3
          try { f(); } catch (A | B e) { if (a) g(); } catch (C e) { } finally { }  @ 4  @ 4
          throw new X();                                                            @ 2  @ 0
          a: for (;;) { if (b) break a; if (c) continue a; break; }                 @ 4  @ 7
          g(() -> { if (a) h(); });                                                 @ 2  @ 2
          if (g(x -> x && y)) h();                                                  @ 2  @ 2
          g(x -> y -> a ? b : c);                                                   @ 2  @ 3
          new X() { void f() { if (a) g(); } }.f();                                 @ 1  @ 2
          class X { void f() { if (a) g(); } }                                      @ 1  @ 2
          m(1);                                                                     @ 1  @ 1
          this.m(1); A.m(2);                                                        @ 1  @ 1
          m(); other.m(1); super.m(1);                                              @ 1  @ 0
          synchronized (a) { assert b && c; return; }                               @ 1  @ 1
          """)
  void measuresAMethod(String body, int cyclomatic, int cognitive) throws Exception {
    Declaration method = functions("class A { void m(int p) { " + body + " } }").get("A.m");

    assertThat(method.cyclomatic()).as("cyclomatic").isEqualTo(cyclomatic);
    assertThat(method.cognitive()).as("cognitive").isEqualTo(cognitive);
  }

  @Test
  void countsAMethodInsideAMethodForBoth() throws Exception {
    var functions =
        functions("class A { void m() { if (a) { new X() { void n() { if (b) f(); } }; } } }");

    assertThat(functions.get("A.m").cyclomatic()).isEqualTo(2);
    assertThat(functions.get("A.m").cognitive()).isEqualTo(1 + 3);
    assertThat(functions.get("A.m.n").cyclomatic()).isEqualTo(2);
    assertThat(functions.get("A.m.n").cognitive()).isEqualTo(1);
  }

  @Test
  void measuresConstructorsAndWhatHasNoBody() throws Exception {
    var functions =
        functions(
            "record R(int x) { R { if (x < 0) throw new E(); } }"
                + " class C { C() { if (a) f(); } Object o = a ? b : c; { if (a) f(); } }"
                + " @interface I { int x() default 1; } interface J { void f(); }");

    assertThat(functions.get("R.R").cyclomatic()).isEqualTo(3);
    assertThat(functions.get("C.C").cyclomatic()).isEqualTo(2);
    assertThat(functions.get("I.x").cyclomatic()).isEqualTo(1);
    assertThat(functions.get("J.f").cognitive()).isZero();
  }

  @Test
  void takesNoOverloadForRecursion() throws Exception {
    String overloads =
        "void m(int x) { m(\"\"); } void m(String x) { }"
            + " void n(int x) { n(1); } void n(int x, int... y) { }";

    var outline = new JavaFrontEnd().parse("class A { " + overloads + " }").outline();

    assertThat(outline.all(DeclarationKind.FUNCTION)).allMatch(f -> f.cognitive() == 0);
  }
}
