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

/** Reports functions that are hard to follow. */
@RuleInfo(
    id = "cognitive-complexity",
    category = Category.COMPLEXITY,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A function is hard to follow",
    why =
        "Each branch inside a branch is one more thing to keep in mind while reading on. Return"
            + " early, or give the inner part a name of its own.",
    per = Per.FUNCTIONS,
    thresholds =
        @Threshold(
            name = "max-complexity",
            value = 15,
            meaning = "breaks in the flow, each counted higher the deeper it is nested"),
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                int f(int[][] rows) {
                  for (int[] row : rows) for (int cell : row)
                      if (cell > 0) {
                        while (cell > 9) if (cell-- == 42) return cell;
                      } else return 0;
                  return 1;
                }
              }
              """,
          good =
              """
              class A {
                int f(int[][] rows) {
                  for (int[] row : rows) for (int cell : row) if (isWanted(cell)) return cell;
                  return 1;
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def f(rows):
                  for row in rows:
                      for cell in row:
                          if cell > 0:
                              while cell > 9:
                                  if cell == 42: return cell
                          else: return 0
              """,
          good =
              """
              def f(rows):
                  for row in rows:
                      for cell in row:
                          if is_wanted(cell): return cell
              """)
    },
    limits =
        "Recursion through other functions is not seen, nor in Java through another object or among"
            + " overloads of one length.",
    definition =
        "G. A. Campbell, Cognitive Complexity, SonarSource, version 1.7; the limit of 15 is theirs")
public final class CognitiveComplexity implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    int limit = reporter.threshold("max-complexity");
    for (Declaration function : outline.all(DeclarationKind.FUNCTION)) {
      if (function.cognitive() > limit) {
        String measured = " has a cognitive complexity of " + function.cognitive();
        String message = Words.of(function) + measured + "; the limit is " + limit;
        reporter.report(function.place(), message);
      }
    }
  }
}
