package dev.tidemark.analyzers.java.lowering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.java.JavaFrontEnd;
import dev.tidemark.analyzers.model.UnjudgeableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCodeTest {
  private static final Set<String> KNOWN = Set.of("java.util.List", "java.util.Map.Entry");

  private static CodeFile code(String source) throws Exception {
    return JavaCode.of(new JavaFrontEnd().parse(source), KNOWN::contains);
  }

  private static String types(String source) throws Exception {
    return code(source).types().stream().map(CodeText::of).collect(Collectors.joining("\n"));
  }

  // As a method of a class that inherits from one of another file.
  private static String body(String statements) throws Exception {
    CodeFile code =
        code(
            """
            package p;
            import java.util.*;
            import java.sql.Statement;
            import static x.Y.helper;
            import static x.Y.CONST;
            import q.B;
            class A<T> extends B {
              String f; static int s; int num;
              void m(String a, int n, Object o, T t) { %s }
              void own(String x) {}
              static String st(String x, int y) { return x; }
              class In {}
              record P(int x, String y) {}
            }
            """
                .formatted(statements));
    return CodeText.body(code.types().get(0).methods().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          int x = 1; { int y = x; } { int y = n; y = x; }   @ x4 = 1; { y5 = x4; } { y6 = n1; y6 = x4; }
          f = a; this.f = a; other.z = a;                   @ self.f = a0; self.f = a0; self.other.z = a0;
          s = n; A.s = n; this.s = n;                       @ <p.A>.s = n1; <p.A>.s = n1; <p.A>.s = n1;
          own(a); inherited(a); st(a, n); A.st(a, n);       @ own(a0); inherited(a0); st(a0, n1); <p.A>.st(a0, n1);
          helper(CONST);                                    @ <x.Y>.helper(<x.Y>.CONST);
          super.own(a); A.this.own(a); super.toString();    @ (q.B) self.own(a0); self.own(a0); (q.B) self.toString();
          org.foo.Helper.go(a);                             @ <org.foo.Helper>.go(a0);
          own(java.sql.Statement.X); own(Statement.X);      @ own(<java.sql.Statement>.X); own(<java.sql.Statement>.X);
          Map.Entry.comparingByKey(); Foo.Bar.go();         @ <java.util.Map.Entry>.comparingByKey(); <java.util.Foo.Bar>.go();
          LOG.info(a); own(a.length);                       @ self.LOG.info(a0); own(a0.length);
          java.util.List<String> x = new java.util.ArrayList<>(); @ x4 = new java.util.ArrayList();
          new In(); new P(1, a); new StringBuilder(a) {};   @ new p.A.In(); new p.A.P(1, a0); new java.lang.StringBuilder(a0) inner p.A.1 is java.lang.StringBuilder { };
          a.b().c(f).d(n);                                  @ a0.b().c(self.f).d(n1);
          """)
  void resolvesNames(String source, String expected) throws Exception {
    assertThat(body(source)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          f = a + n + "x" + 1;          @ self.f = concat(a0, n1, 'x', 1);
          f = n + 1 + "x" + 1 + 2;      @ self.f = concat(add(n1, 1), 'x', 1, 2);
          n = n + 1 + num;              @ n1 = add(n1, 1, self.num);
          f += "x"; a += n; n += 2;     @ self.f = concat(self.f, 'x'); a0 = concat(a0, n1); n1 = add(n1, 2);
          n++; --n; num = n++;          @ n1 = add(n1, 1); n1 = subtract(n1, 1); self.num = subtract(n1 = add(n1, 1), 1);
          n <<= 2; n = -n; n = ~n;      @ n1 = shift_left(n1, 2); n1 = negate(n1); n1 = bit_not(n1);
          o = a == null || n != 3 && !t; @ o2 = (same(a0, null) || (not_equal(n1, 3) && not(t3)));
          o = n > 1 ? a : (Foo) f;      @ o2 = (greater(n1, 1) ? a0 : (java.util.Foo) self.f);
          o = o instanceof List<?>;     @ o2 = (o2 is java.util.List);
          n = 0xFF + 1_0 + 0b11 + 017;  @ n1 = add(255, 10, 3, 15);
          n = 0xFFFFFFFF - 0xFFFFFFFFL; @ n1 = subtract(-1, 4294967295);
          n = -2147483648; o = 1.5f;    @ n1 = -2147483648; o2 = 1.5;
          o = 'x'; o = '\\\\'; o = "\\101\\t."; @ o2 = 'x'; o2 = '\\'; o2 = 'A\t.';
          o = String.class;             @ o2 = <java.lang.String>.class;
          int[] x = {1, n}; x[0] = x[1]; @ x4 = int[]{1, n1}; x4[0] = x4[1];
          o = new int[3][n + 1];        @ o2 = [add(n1, 1); => int[][]{}];
          o = new String[][] {{a}, {}}; @ o2 = java.lang.String[][]{java.lang.String[]{a0}, java.lang.String[]{}};
          x[n + 1]++; x[get()] += n;    @ self.x[add(n1, 1)] = add(self.x[add(n1, 1)], 1); [$4 = get(); => self.x[$4] = add(self.x[$4], n1)];
          x[x[n]++]--;                  @ [$4 = subtract(self.x[n1] = add(self.x[n1], 1), 1); => self.x[$4] = subtract(self.x[$4], 1)];
          x = num = n;                  @ self.x = self.num = n1;
          """)
  void readsOperators(String source, String expected) throws Exception {
    assertThat(body(source)).isEqualTo(expected);
  }

  @Test
  void readsTextBlocks() throws Exception {
    assertThat(body("o = \"\"\"\n    a\\tb \\\n    c\n      d\"\"\";"))
        .isEqualTo("o2 = 'a\tb c\n  d';");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          if (n == 1) own(a); else if (n == 2) return; else { n = 3; } @ if equal(n1, 1) { own(a0); } else { if equal(n1, 2) { return; } else { n1 = 3; } }
          do { n--; if (n > 3) continue; break; } while (n != 0);      @ do0 not_equal(n1, 0) { n1 = subtract(n1, 1); if greater(n1, 3) { continue0; } break0; }
          out: for (int i = 0; i < n; i++) { for (;;) { if (n == 1) continue out; break out; } } @ { i4 = 0; while0 less(i4, n1) { { while1 nothing { if equal(n1, 1) { continue0; } break0; } } } update { i4 = add(i4, 1); } }
          for (String w : List.of(a)) own(w);                          @ each0 w4 in <java.util.List>.of(a0) { own(w4); }
          lab: { if (n == 1) break lab; own(a); }                      @ block0 { if equal(n1, 1) { break0; } own(a0); }
          switch (n) { case 1: case 2: own(a); break; default: own(f); } @ falling0 n1 { case 1:  case 2: own(a0); break0; case  default: own(self.f); }
          switch (a) { case "p", "q" -> own(a); case CONST -> { break; } case RED -> {} } @ switch0 a0 { case 'p', 'q': own(a0); case <x.Y>.CONST: { break0; } case ?:  }
          o = switch (n) { case 1 -> a; default -> { yield f + "!"; } }; @ o2 = [switch0 n1 { case 1: $4 = a0; case  default: { $4 = concat(self.f, '!'); break0; } } => $4];
          o = switch (n) { case 1: yield a; default: yield f; };        @ o2 = [falling0 n1 { case 1: $4 = a0; break0; case  default: $4 = self.f; break0; } => $4];
          synchronized (this) { own(a); } assert n > 1 : a;            @ self; { own(a0); } greater(n1, 1); a0;
          try (var in = open(a); o) { own(in.x()); } catch (java.io.IOException | Error e) { throw e; } finally { n = 1; } @ try { in4 = open(a0); o2; own(in4.x()); } catch java.io.IOException|java.lang.Error e5 { throw e5; } finally { n1 = 1; }
          yield(1); break; continue;                                   @ 1;
          """)
  void readsStatements(String source, String expected) throws Exception {
    assertThat(body(source)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          if (!(o instanceof Foo x)) return; own(x);        @ if not([x4 = (java.util.Foo) o2; => (o2 is java.util.Foo)]) { return; } own(x4);
          if (o instanceof Foo x && x.y()) own(x); own(x);  @ if ([x4 = (java.util.Foo) o2; => (o2 is java.util.Foo)] && x4.y()) { own(x4); } own(self.x);
          if (get() instanceof P(int q, var w)) own(w);     @ if [$4 = get(); $5 = (p.A.P) $4; q6 = (int) $5.x; w7 = $5.y; => ($4 is p.A.P)] { own(w7); }
          switch (o) { case P(int q, var w) when q > 1 -> own(w); case null, default -> {} } @ switch0 o2 { case ? when [$4 = (p.A.P) o2; q5 = (int) $4.x; w6 = $4.y; => greater(q5, 1)]: own(w6); case null default:  }
          switch (get()) { case String g -> own(g); }       @ switch0 $4 = get() { case ?: g5 = (java.lang.String) $4; own(g5); }
          """)
  void readsPatterns(String source, String expected) throws Exception {
    assertThat(body(source)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          o = x -> x + a;                           @ o2 = lambda(x) 0->a1 { return concat(x0, a1); };
          o = (String x, int... y) -> { return; };  @ o2 = lambda(java.lang.String x, int[] y...) { return; };
          o = () -> () -> own(a + f);               @ o2 = lambda() 0->a0 { return lambda() 0->a0 { return own(concat(a0, self.f)); }; };
          o = String::trim; o = Helper::clean;      @ o2 = lambda(java.lang.String p0) { return p00.trim(); }; o2 = lambda(p0) { return <java.util.Helper>.clean(p00); };
          o = A::st; o = this::own; o = P::y;       @ o2 = lambda(p0, p1) { return <p.A>.st(p00, p11); }; o2 = lambda(p0) { return self.own(p00); }; o2 = lambda(p.A.P p0) { return p00.y(); };
          o = a::concat; o = f::concat;             @ o2 = lambda(p0) 0->a1 { return a1.concat(p00); }; o2 = [$4 = self.f; => lambda(p0) 4->$1 { return $1.concat(p00); }];
          o = Foo::new; o = int[]::new;             @ o2 = lambda(p0) { return new java.util.Foo(p00); }; o2 = lambda(p0) { return int[]{}; };
          """)
  void readsFunctionsWithoutName(String source, String expected) throws Exception {
    assertThat(body(source)).isEqualTo(expected);
  }

  @Test
  void localAndAnonymousClassesCapture() throws Exception {
    assertThat(body("class L { String z() { return a + f; } } new L().z();"))
        .isEqualTo(
            "class inner p.A.1L { java.lang.String z() 0->a0"
                + " { return concat(a0, self.<outer>.f); } } new p.A.1L().z();");
    assertThat(body("o = () -> new Object() { String h = a; Object k() { return h; } };"))
        .isEqualTo(
            "o2 = lambda() 0->a0 { return new java.lang.Object() inner p.A.1 is java.lang.Object"
                + " { java.lang.String h; <setup>() 0->a0 { self.h = a0; }"
                + " java.lang.Object k() { return self.h; } }; };");
    assertThat(body("record R(int q) { int twice() { return q * 2; } }"))
        .isEqualTo(
            "class p.A.1R { final int q; int twice() { return multiply(self.q, 2); }"
                + " <init>(int q) { self.q = q0; } int q() { return self.q; } }");
  }

  @Test
  void innerClassesReachThoseAround() throws Exception {
    assertThat(
            types(
                "class A { Foo f; class C { class D { Object q() { f = C.this; return A.this.f; } } } }"))
        .isEqualTo(
            """
            A { Foo f; }
            inner A.C { }
            inner A.C.D { java.lang.Object q() { self.<outer>.<outer>.f = self.<outer>; return self.<outer>.<outer>.f; } }""");
  }

  @Test
  void fieldsAndInitialisersKeepTheirOrder() throws Exception {
    assertThat(
            types(
                """
                class A {
                  static final String X = "x";
                  static String y;
                  static { y = X; }
                  private String z = X;
                  private String w;
                  { w = z; }
                  A(int x) { this(x, 1); }
                  A(int x, int y) { super(x); }
                }
                """))
        .isEqualTo(
            "A { static final java.lang.String X; static java.lang.String y;"
                + " final java.lang.String z; java.lang.String w;"
                + " static <load>() { <A>.X = 'x'; { <A>.y = <A>.X; } }"
                + " <setup>() { self.z = <A>.X; { self.w = self.z; } }"
                + " <init>(int x) { <init>(x0, 1); } <init>(int x, int y)"
                + " { (java.lang.Object) self.<init>(x0); } }");
  }

  @Test
  void enumsAndRecordsAreClasses() throws Exception {
    assertThat(
            types(
                "package p; enum C { RED(\"r\"), BLUE { int n() { return 1; } }; int n() { return C.RED.k; } int k; }"))
        .isEqualTo(
            "p.C { static final p.C RED; static final p.C BLUE; int k; static <load>()"
                + " { <p.C>.RED = new p.C('r'); <p.C>.BLUE = new p.C() p.C.1 is p.C"
                + " { int n() { return 1; } }; } int n() { return <p.C>.RED.k; } }");
    assertThat(
            types(
                "record R<T>(@N String a, T... b) { R { a = a.trim(); } String a() { return a; } }"))
        .isEqualTo(
            "R { @N() final java.lang.String a; final b; <init>(@N() java.lang.String a, b...)"
                + " { a0 = a0.trim(); self.a = a0; self.b = b1; }"
                + " java.lang.String a() { return self.a; } b() { return self.b; } }");
  }

  @Test
  void methodsWithoutCodeHaveNoStatements() throws Exception {
    assertThat(
            types("interface I extends J { String K = \"k\"; @GET String f(@Q(\"n\") String a); }"))
        .isEqualTo(
            "I is J { static final java.lang.String K; static <load>() { <I>.K = 'k'; }"
                + " @GET() java.lang.String f(@Q(value: 'n') java.lang.String a) {} }");
  }

  @Test
  void typesAreNamedInFull() throws Exception {
    assertThat(
            types(
                """
                package p;
                import java.util.*;
                import java.io.*;
                import q.Other;
                class A<T> {
                  List<T> list; File file; String text; A.B b; B c; Q q; T t; Other.In[] o; int i;
                  Map.Entry<T, T> e;
                  static class B {}
                }
                class Q extends A.B {}
                """))
        .isEqualTo(
            """
            p.A { java.util.List list; p.File file; java.lang.String text; p.A.B b; p.A.B c; p.Q q; t; q.Other.In[] o; int i; p.Map.Entry e; }
            p.A.B { }
            p.Q is p.A.B { }""");
    assertThat(
            code("import a.b.C; import static d.E.f; import g.*; import static h.I.*;").imports())
        .containsExactlyInAnyOrder("a.b.C", "d.E.f", "g.*", "h.I.*");
  }

  @Test
  void fieldsOfParentsInTheFileAreKnown() throws Exception {
    assertThat(
            types(
                """
                import static x.Y.*;
                class P { static String s; String f; void g() {} }
                class A extends P { Object h() { g(); other(); return s + f + Z; } }
                """))
        .endsWith("{ g(); <x.Y>.other(); return add(<P>.s, self.f, <x.Y>.Z); } }");
  }

  @Test
  void tellsWhereThingsStand() throws Exception {
    var method =
        code("class A {\n  void f() {\n    a.b()\n        .c(\n            1);\n  }\n}")
            .types()
            .get(0)
            .methods()
            .get(0);
    var call = (Expression.Call) ((Statement.Evaluate) method.body().get(0)).expression();
    assertThat(call.at()).isEqualTo(new Expression.At(4, 10, 5));
    assertThat(((Expression.Call) call.receiver()).at()).isEqualTo(new Expression.At(3, 7, 3));
    assertThat(method.symbol()).isEqualTo("A.f");
    assertThat(method.at()).isEqualTo(new Expression.At(2, 8, 6));
  }

  @Test
  void longTextsAreOneList() throws Exception {
    String source = "class A { Object o = \"a\"" + " + b + f".repeat(10_000) + "; }";
    var operands = new FutureTask<>(() -> firstOperands(code(source)));
    // The parser's own walk is recursive.
    var deep = new Thread(null, operands, "deep", 512L << 20);
    deep.start();
    assertThat(operands.get()).hasSize(20_001);
  }

  private static List<Expression> firstOperands(CodeFile code) {
    var first = (Statement.Evaluate) code.types().get(0).setup().body().get(0);
    var assign = (Expression.Assign) first.expression();
    return ((Expression.Operation) assign.value()).operands();
  }

  @Test
  void readsAllFixtures() throws IOException {
    int read = 0;
    for (var fixture : fixtures()) {
      String source = Files.readString(fixture);
      try {
        new JavaFrontEnd().parse(source);
      } catch (UnjudgeableException e) {
        continue; // A part of a file, to be put into a class.
      }
      assertThatCode(() -> types(source)).as(fixture.toString()).doesNotThrowAnyException();
      read++;
    }
    assertThat(read).isGreaterThan(20);
  }

  private static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "open module a.b { requires transitive java.base; }",
        "import module java.base; class A {}",
        "void main() { IO.println(x); } int x = 3;",
        "class A { void f() { int y = x = 1; (x) = 2; f() = 3; this = 4; x.y() += 1; } }",
        "class A { { a: b: c: ; d: while (x) break e; continue d; } }",
        "class A { int x = 09 + 99999999999999999999; char c = '\\uD800'; }",
        "class A extends A { class B extends B.C {} int f() { return g + h(); } }",
        "interface A { { new A() { class B { { new B(); } } }.f(); } }",
        "@interface A { int f() default 1; @A(x = @B({1, 2})) class C {} }",
        "class A { void f(A this, int x) { for (var _ : xs) g(_ -> 1); try { } catch (E _) { } } }",
        "class A { A(int x) { if (x < 0) throw new E(); super(x); } enum B { C, D { } } }",
        "class A { Object f = (Runnable & X) () -> {}; Object g = Outer.super::x; Object h = a.<T>b(); }",
      })
  void neverThrows(String source) {
    assertThatCode(() -> types(source)).doesNotThrowAnyException();
  }
}
