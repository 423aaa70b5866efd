package dev.tidemark.analyzers.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaFrontEndTest {
  private final JavaFrontEnd frontEnd = new JavaFrontEnd();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "// nothing",
        "package a;",
        "/** Doc. */ @Deprecated package a.b;",
        "open module a.b { requires transitive java.base; exports a to b; uses X; }",
        "import module java.base; class A {}",
        "void main() { IO.println(x); } int x = 3;",
        "class A { void f(Enumeration enum) { while (enum.hasMoreElements()) enum.next(); } }",
        "class A { int assert; void assert(boolean b) { assert(true); assert = 1; } }",
        "class A { Record record; int var, sealed, permits, when, yield; void record() {} }",
        "class A { void f() { yield = 1; yield++; Thread.yield(); yield(1, 2); } }",
        "class A { int f(int x) { return switch (x) { case 1 -> 1; default -> { yield -x; } }; } }",
        "sealed interface A permits B {} record B<T>(int a, T... b) implements A { B { } }",
        "class A { boolean f(Object o) { return o instanceof P(int x, var y) && x > 1; } }",
        "class A { void f(Object o) { switch (o) { case P(Q(var a), _) when a > 1 -> f(a); "
            + "case null, default -> { } } } }",
        "class A { String s = \"\"\"\n  \\\"\"\" \\s\n  \"\"\"; }",
        "class A { A(int x) { if (x < 0) throw new E(); super(x); } }",
        "class A { { for (var _ : xs) g(_ -> 1); try { } catch (E _) { } } }",
        "class A { void f() { record R(int x) {} interface I {} } }",
        "class A { int f()[] { return null; } List<List<List<String>>> l = x >>> 3 >> 2; }",
        "class A\\u007b char c = '\\uuu0041'; String s = \"\\u005c\"\"; \\u007d",
        "class A { int x; }\u001a",
      })
  void parsesAllThatEverWasJava(String source) {
    assertThatCode(() -> frontEnd.parse(source)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A {;  void f( { } }                      | 2 | unexpected {
          class A {; int x = ;}                          | 2 | unexpected ;
          class A {; # }                                 | 2 | no Java token begins here
          class A {; String password = "secret; }        | 2 | no Java token begins here
          class A {; void f() { g() "secret"; } }        | 2 | unexpected text
          class A {; void f() { int aVeryLongNameThatIsNotShown bbbbbbbbbbbbbbbbbbbbb; } } | 2 \
          | unexpected text
          class A {; void f() {                          | 2 | the file ends too early
          """)
  void saysWhereItIsNotJava(String source, int line, String detail) {
    String text = source.replaceFirst(";", ";\n");

    var failure = catchThrowableOfType(UnjudgeableException.class, () -> frontEnd.parse(text));

    assertThat(failure.problem())
        .isEqualTo(new Problem(ProblemKind.SYNTAX_ERROR, "", line, detail));
  }

  @Test
  void forgetsAFileThatFailed() throws Exception {
    String source = "class A { int x; }";
    var fresh = new JavaFrontEnd().parse(source);
    assertThatThrownBy(() -> frontEnd.parse("/// doc\nclass A { # yield"))
        .isInstanceOf(UnjudgeableException.class);

    var next = frontEnd.parse(source);

    assertThat(next.outline()).isEqualTo(fresh.outline());
    assertThat(next.text().comments()).isEmpty();
  }

  @Test
  void indexesNodesByExactClassInTheOrderOfTheFile() throws Exception {
    JavaFile file = frontEnd.parse("class A<T> extends B implements C { D d; E e() { f(); } }");

    assertThat(file.all(ClassOrInterfaceType.class))
        .extracting(ClassOrInterfaceType::getNameAsString)
        .containsExactly("B", "C", "D", "E");
    assertThat(file.all(MethodCallExpr.class)).hasSize(1);
    assertThat(file.all(NameExpr.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A { B b = call(); }                                     | A.b
          class A { { call(); } }                                       | A
          class A { A() { call(); } }                                   | A.A
          class A { class B { void f() { call(); } } }                  | A.B.f
          class A { void f() { g(() -> call()); } }                     | A.f
          class A { void f() { new B() { { call(); } }; } }             | A.f
          class A { void f() { new B() { void g() { call(); } }; } }    | A.f.g
          enum A { X { void f() { call(); } } }                         | A.X.f
          record A(int x) { A { call(); } }                             | A.A
          void main() { call(); }                                       | main
          """)
  void namesWhatIsAroundANode(String source, String symbol) throws Exception {
    JavaFile file = frontEnd.parse(source);
    var call =
        file.all(MethodCallExpr.class).stream()
            .filter(c -> c.getNameAsString().equals("call"))
            .findFirst()
            .orElseThrow();

    assertThat(file.at(call).symbol()).isEqualTo(symbol);
  }

  @Test
  void countsColumnsInCodePointsAndTabsAsOne() throws Exception {
    JavaFile file = frontEnd.parse("class A {\n\tString s = \"\uD83D\uDE00\" + call(\n);\n}");

    assertThat(file.at(file.all(MethodCallExpr.class).get(0)))
        .isEqualTo(new Place(2, 19, 3, "A.s"));
  }

  @Test
  void countsUnicodeEscapesAsTheyStandInTheFile() throws Exception {
    JavaFile file =
        frontEnd.parse("class A { // \\u000a int x = call(); \n  char c = '\\u0041' + call(); }");

    assertThat(file.all(MethodCallExpr.class))
        .extracting(call -> file.at(call).line(), call -> file.at(call).column())
        .containsExactly(tuple(1, 29), tuple(2, 23));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A { void f() { /* why */ } }     | true
          class A { void f() { } // why          | true
          class A { void f() { }                 | false
          class A { /* why */ void f() { }       | false
          """)
  void seesCommentsInANode(String source, boolean expected) throws Exception {
    JavaFile file = frontEnd.parse(source + (source.endsWith("} }") ? "" : "\n// later\n}"));

    assertThat(file.hasCommentIn(file.all(BlockStmt.class).get(0))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(:1:):10000", "-:1::10000", "1+:1::5000", "f(:1:):10000", "!:a::10000"})
  void reportsDeeplyNestedFiles(String shape) {
    String[] parts = shape.split(":", -1);
    int depth = Integer.parseInt(parts[3]);
    String nested = parts[0].repeat(depth) + parts[1] + parts[2].repeat(depth);
    String source = "class A { Object x = " + nested + "; void f() { g(" + nested + "); } }";
    var file = new SourceFile(source.getBytes(StandardCharsets.UTF_8), Language.JAVA, Role.MAIN);

    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
      FileReport report = analyzers.analyze(file);

      assertThat(report.judged()).isTrue();
      assertThat(report.metrics().functions()).isEqualTo(1);
    }
  }
}
