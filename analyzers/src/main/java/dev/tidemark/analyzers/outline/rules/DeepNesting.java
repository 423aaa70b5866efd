package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
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
import java.util.List;

/** Reports the place where control structures begin to lie too deep in each other. */
@RuleInfo(
    id = "deep-nesting",
    category = Category.COMPLEXITY,
    severity = Severity.WARNING,
    revision = 1,
    per = Per.FUNCTIONS,
    summary = "Control structures are nested too deeply",
    why =
        "Whoever reads the innermost line must keep every condition around it in mind. Return or"
            + " continue early, or give the inner part a function of its own.",
    thresholds =
        @Threshold(
            name = "max-depth",
            value = 4,
            meaning = "control structures around each other in one function"),
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                void f() {
                  for (var row : rows) {
                    try {
                      for (var cell : row) {
                        if (cell.isOpen()) {
                          if (cell.isFull()) {
                            cell.close();
                          }
                        }
                      }
                    } finally {
                      row.close();
                    }
                  }
                }
              }
              """,
          good =
              """
              class A {
                void f() {
                  for (var row : rows) {
                    try {
                      row.forEach(A::closeIfFull);
                    } finally {
                      row.close();
                    }
                  }
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def f(rows):
                  for row in rows:
                      with row.lock:
                          for cell in row:
                              if cell.is_open():
                                  if cell.is_full():
                                      cell.close()
              """,
          good =
              """
              def f(rows):
                  for row in rows:
                      with row.lock:
                          for cell in row:
                              if cell.is_open() and cell.is_full():
                                  cell.close()
              """)
    },
    limits =
        "Counted are if, loops, switch, match, try, with and synchronized. An else if counts as one"
            + " with its if; catch, except, finally and case add nothing to what they belong to, and"
            + " neither do lambdas. A function inside another begins at none. One place is reported"
            + " for each function, the first that lies too deep. Code outside of functions is not"
            + " read.",
    definition =
        "pylint's too-many-nested-blocks (R1702), which counts no with and allows one level more")
public final class DeepNesting implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    int limit = reporter.threshold("max-depth");
    for (Declaration function : outline.all(DeclarationKind.FUNCTION)) {
      List<Place> nestings = function.nestings();
      if (nestings.size() > limit) {
        reporter.report(nestings.get(limit), message(function, limit + 1));
      }
    }
  }

  private static String message(Declaration function, int depth) {
    int deepest = function.nestings().size();
    return "here %s nests control structures %d deep%s; the limit is %d"
        .formatted(
            Words.of(function),
            depth,
            deepest > depth ? ", and further on " + deepest + " deep" : "",
            depth - 1);
  }
}
