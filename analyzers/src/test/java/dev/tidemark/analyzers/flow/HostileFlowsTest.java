package dev.tidemark.analyzers.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody writes by hand: each gets a verdict, or is said not to have one. */
class HostileFlowsTest {
  private static final RuleSettings ALL_FLOWS =
      new RuleSettings(
          RuleCatalogue.SHIPPED.flows().stream()
              .map(rule -> RuleSpec.infoOf(rule).id())
              .collect(Collectors.toMap(id -> id, id -> true)),
          Map.of());

  private static final String RULE = "command-injection";

  @ParameterizedTest(name = "{0}")
  @MethodSource("java")
  void aHostileFileInJavaGetsAVerdict(String name, String members) {
    check(
        "import javax.servlet.http.HttpServletRequest;\nclass A {\n"
            + "  void plain(HttpServletRequest r) throws Exception {\n"
            + "    Runtime.getRuntime().exec(r.getParameter(\"a\"));\n  }\n"
            + members
            + "\n}\n",
        Language.JAVA);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("python")
  void aHostileFileInPythonGetsAVerdict(String name, String statements) {
    check(
        "import os\nfrom flask import request\n\n"
            + "def plain():\n    os.system(request.args['a'])\n\n"
            + statements
            + "\n",
        Language.PYTHON);
  }

  private static void check(String code, Language language) {
    FileReport report;
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, ALL_FLOWS)) {
      report = analyzers.analyze(new SourceFile(code.getBytes(UTF_8), language, Role.MAIN));
    }
    assertThat(report.problems())
        .extracting(Problem::kind)
        .doesNotContain(ProblemKind.RULE_FAILED, ProblemKind.PARSER_FAILED, ProblemKind.TOO_SLOW);
    boolean found = report.findings().stream().map(Finding::rule).anyMatch(RULE::equals);
    boolean told = report.problems().stream().anyMatch(p -> p.kind().leavesUnjudged());
    assertThat(found || told).isTrue();
  }

  static Stream<Arguments> java() {
    return Stream.of(
        one("calls itself", "String f(String a) { return f(f(a) + f(f(a))); }"),
        one(
            "20 methods that all call all",
            many(20, i -> "String f" + i + "(String a) { return " + calls(20) + "; }\n")),
        one(
            "2,000 methods in a chain",
            many(2_000, i -> "String f%d(String a) { return f%d(a); }%n".formatted(i, i + 1))
                + "String f2000(String a) { return a; }"),
        one(
            "2,000 methods that call two",
            many(
                    2_000,
                    i ->
                        "String f%d(String a) { return f%d(a) + f%d(a); }%n"
                            .formatted(i, i + 1, i + 1))
                + "String f2000(String a) { return a; }"),
        one(
            "5,000 statements",
            fromRequest(many(5_000, i -> "String s" + i + " = " + before(i) + " + a;\n"))),
        one(
            "5,000 calls on one object",
            fromRequest(
                "StringBuilder b = new StringBuilder();" + many(5_000, i -> "b.append(a);\n"))),
        one("a sum of 500", fromRequest("String s = a" + many(500, i -> " + a") + ";")),
        one(
            "a sum of 20,000",
            fromRequest("String s = \"\"" + many(20_000, i -> " + \"x\" + a") + ";")),
        one(
            "a switch of 3,000 cases in a loop",
            fromRequest(
                "int state = 0; String s = a; while (state >= 0) { switch (state) {\n"
                    + many(
                        3_000,
                        i -> "case %d: s = s + a; state = %d; break;%n".formatted(i, i * 7 % 3_000))
                    + "default: return; } }")),
        one(
            "200 ifs inside each other",
            fromRequest(
                "String s = a;"
                    + many(200, i -> "if (a.length() > " + i + ") { s = s + a;\n")
                    + "}".repeat(200))),
        one(
            "2,000 ifs one after the other",
            fromRequest(
                "String s = a;"
                    + many(2_000, i -> "if (a.length() > " + i + ") { s = s + a; }\n"))),
        one(
            "40 loops inside each other",
            fromRequest(
                "String s = a;"
                    + many(
                        40,
                        i -> "for (int i%d = 0; i%d < 9; i%d++) { s = s + a;%n".formatted(i, i, i))
                    + "}".repeat(40))),
        one(
            "lambdas 60 deep",
            fromRequest(
                many(60, i -> "java.util.function.Supplier<String> s" + i + " = () -> {\n")
                    + "return a; };".repeat(1)
                    + many(59, i -> "return s" + (59 - i) + ".get(); };\n"))),
        one(
            "300 tries inside each other",
            fromRequest(
                "String s = a;"
                    + "try {\n".repeat(300)
                    + "s = s + a;"
                    + many(300, i -> "} finally { s = s + a; }\n"))),
        one(
            "a class of 3,000 fields",
            many(3_000, i -> "private String f" + i + ";\n")
                + "void g(HttpServletRequest r) {"
                + many(3_000, i -> "f" + i + " = r.getParameter(\"a\");\n")
                + "}"),
        one(
            "an array of 20,000 items",
            "String[] all = {" + many(20_000, i -> "\"x" + i + "\",\n") + "};"),
        one(
            "500 objects that hold each other",
            fromRequest(
                many(
                        500,
                        i ->
                            "java.util.List<Object> l"
                                + i
                                + " = new java.util.ArrayList<>(); l"
                                + i
                                + ".add(a);\n")
                    + many(
                        500,
                        i ->
                            "l"
                                + i
                                + ".add(l"
                                + i * 7 % 500
                                + "); l"
                                + i * 3 % 500
                                + ".add(l"
                                + i
                                + ");\n"))));
  }

  static Stream<Arguments> python() {
    return Stream.of(
        one(
            "is empty wherever something may be",
            """
            def f(a):
                x = f"" + f"" f''
                os.system(f"")
                return [*()], {**{}}, f"{x:>{a}}", "" % (), "".format(), (), a[()]
            class E: pass
            match f"":
                case {}: pass
                case []: pass
            """),
        one("calls itself", "def f(a):\n    return f(f(a) + f(f(a)))\n"),
        one(
            "20 functions that all call all",
            many(20, i -> "def f" + i + "(a):\n    return " + calls(20) + "\n")),
        one(
            "2,000 functions that call two",
            many(
                2_000,
                i -> "def f%d(a):%n    return f%d(a) + f%d(a)%n".formatted(i, i + 1, i + 1))),
        one(
            "5,000 statements",
            fromFlask(many(5_000, i -> "    s" + i + " = " + before(i) + " + a\n"))),
        one(
            "5,000 statements at the top",
            "a = request.args['a']\n" + many(5_000, i -> "s" + i + " = " + before(i) + " + a\n")),
        one("a sum of 500", fromFlask("    s = a" + many(500, i -> " + a"))),
        one(
            "a dict of 5,000 keys",
            "D = {\n"
                + many(5_000, i -> "    'k" + i + "': {'a': " + i + ", 'b': [1, 2]},\n")
                + "}\n"),
        one(
            "a dict of 5,000 keys filled in a loop",
            fromFlask(
                "    for x in a:\n        d = {\n"
                    + many(5_000, i -> "            'k" + i + "': {'a': x},\n")
                    + "        }\n")),
        one("a list of 20,000 items", "L = [\n" + many(20_000, i -> "    'x" + i + "',\n") + "]\n"),
        one("60 lambdas inside each other", fromFlask("    f = " + "lambda: ".repeat(60) + "a\n")),
        one("90 ifs inside each other", fromFlask(nested(90, "if len(a) > 1:", "s = s + a"))),
        one("15 loops inside each other", fromFlask(nested(15, "for x in a:", "s = s + x"))),
        one(
            "15 loops over dicts inside each other",
            fromFlask(nested(15, "for x in [{'a': a}, {'b': s}]:", "s = s + x['a']"))),
        one(
            "60 tries inside each other",
            fromFlask(
                nested(60, "try:", "s = s + a")
                    + many(
                        60,
                        i ->
                            "    ".repeat(60 - i)
                                + "finally:\n"
                                + "    ".repeat(61 - i)
                                + "s = s + a\n"))),
        one(
            "2,000 methods that call two",
            "class C:\n"
                + many(
                    2_000,
                    i ->
                        "    def f%d(self, a):%n        return self.f%d(a) + self.f%d(a)%n"
                            .formatted(i, i + 1, i + 1))),
        one(
            "a class of 3,000 fields",
            "class C:\n    def g(self):\n"
                + many(3_000, i -> "        self.f" + i + " = request.args['a']\n")),
        one(
            "12,000 stores to fields of one object",
            fromFlask(
                "    o = Holder()\n"
                    + many(
                        6_000, i -> "    o.f%d = a%n    o.f%d = o.f%d%n".formatted(i, i / 2, i)))),
        one(
            "1,500 stores that may not happen",
            fromFlask(
                "    o = Holder()\n"
                    + many(1_500, i -> "    if len(a) > 1:\n        o.f" + i + " = a\n"))),
        one(
            "15,000 statements at the top",
            "a = request.args['a']\n" + many(15_000, i -> "s" + i + " = " + before(i) + " + a\n")),
        one(
            "20 classes that extend all before",
            many(
                20,
                i ->
                    "class C"
                        + i
                        + "("
                        + before(i, "C")
                        + "):\n    def f(self, a):\n        return self.f(a)\n")),
        one(
            "a comprehension in each of 60 others",
            fromFlask("    s = " + "[".repeat(60) + "a" + many(60, i -> " for x" + i + " in a]"))));
  }

  private static Arguments one(String name, String code) {
    return Arguments.of(name, code);
  }

  private static String many(int times, IntFunction<String> each) {
    return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
  }

  private static String calls(int methods) {
    return IntStream.range(0, methods)
        .mapToObj(i -> "f" + i + "(a)")
        .collect(Collectors.joining(" + "));
  }

  private static String before(int i) {
    return i == 0 ? "a" : "s" + (i - 1);
  }

  private static String before(int i, String name) {
    return IntStream.range(0, i)
        .mapToObj(each -> name + (i - 1 - each))
        .collect(Collectors.joining(", "));
  }

  private static String nested(int depth, String head, String inside) {
    return "    s = a\n"
        + many(depth, i -> "    ".repeat(i + 1) + head + "\n")
        + "    ".repeat(depth + 1)
        + inside
        + "\n";
  }

  private static String fromRequest(String statements) {
    return "void g(HttpServletRequest r) { String a = r.getParameter(\"a\");\n"
        + statements
        + "}\n";
  }

  private static String fromFlask(String statements) {
    return "def g():\n    a = request.args['a']\n" + statements + "\n";
  }
}
