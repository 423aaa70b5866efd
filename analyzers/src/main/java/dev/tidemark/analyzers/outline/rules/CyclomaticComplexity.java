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

/** Reports functions with more paths through them than tests will cover. */
@RuleInfo(
    id = "cyclomatic-complexity",
    category = Category.COMPLEXITY,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A function has too many independent paths",
    why =
        "It takes at least one test for each path, and a change to one is easily a change to"
            + " another. Give the cases functions or types of their own.",
    per = Per.FUNCTIONS,
    thresholds =
        @Threshold(
            name = "max-complexity",
            value = 10,
            meaning = "decisions in the function, plus one"),
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              "class A { void f() { if (a || b || c || d || e || f || g || h || i || j) { g(); } } }",
          good = "class A { void f() { if (LETTERS.contains(a)) { g(); } } }"),
      @Example(
          language = Language.PYTHON,
          bad = "def f(): return a or b or c or d or e or f or g or h or i or j or k",
          good = "def f(): return a in LETTERS")
    },
    limits =
        "A flat switch or chain of cases, which is easy to read, counts one for each case. Java is"
            + " counted as PMD 7 does: throw counts, && and || count in conditions only. In Python"
            + " every and, or, and for or if of a comprehension counts, and raise does not.",
    definition =
        "T. J. McCabe, A Complexity Measure, 1976; the limit of 10 is his and NIST SP 500-235's")
public final class CyclomaticComplexity implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    int limit = reporter.threshold("max-complexity");
    for (Declaration function : outline.all(DeclarationKind.FUNCTION)) {
      if (function.cyclomatic() > limit) {
        String measured = " has a cyclomatic complexity of " + function.cyclomatic();
        String message = Words.of(function) + measured + "; the limit is " + limit;
        reporter.report(function.place(), message);
      }
    }
  }
}
