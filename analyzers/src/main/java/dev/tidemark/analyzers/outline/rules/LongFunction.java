package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;

/** Reports functions that do not fit on a screen. */
@RuleInfo(
    id = "long-function",
    category = Category.COMPLEXITY,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A function has too many lines of code",
    why =
        "Nobody sees it as a whole, and its parts cannot be tested or named apart. Give the steps"
            + " functions of their own.",
    per = Per.FUNCTIONS,
    thresholds =
        @Threshold(
            name = "max-code-lines",
            value = 60,
            meaning = "lines with code from signature to end, without blank lines and comments"),
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad = "class A {\n  void f() {\n" + LongFunction.J96 + "  }\n}\n",
          good =
              """
              class A {
                void f() {
                  g();
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad = "def f():\n" + LongFunction.P96,
          good =
              """
              def f():
                  g()
              """)
    },
    limits =
        "The default is about the longest in a hundred functions of the code it was measured on."
            + " Functions inside the function count with it.")
public final class LongFunction implements Rule<Outline> {
  private static final String J8 =
      "    a();\n    b();\n    c();\n    d();\n    e();\n    f();\n    g();\n    h();\n";
  static final String J96 = J8 + J8 + J8 + J8 + J8 + J8 + J8 + J8 + J8 + J8 + J8 + J8;
  private static final String P8 =
      "    a()\n    b()\n    c()\n    d()\n    e()\n    f()\n    g()\n    h()\n";
  static final String P96 = P8 + P8 + P8 + P8 + P8 + P8 + P8 + P8 + P8 + P8 + P8 + P8;

  @Override
  public void check(Outline outline, Reporter reporter) {
    int limit = reporter.threshold("max-code-lines");
    for (Declaration function : outline.all(DeclarationKind.FUNCTION)) {
      if (function.codeLines() > limit) {
        reporter.report(
            function.place(),
            Words.of(function)
                + " has "
                + function.codeLines()
                + " lines of code; the limit is "
                + limit);
      }
    }
  }
}
