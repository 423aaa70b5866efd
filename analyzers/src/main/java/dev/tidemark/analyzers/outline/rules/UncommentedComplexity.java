package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;

/** Reports functions that are hard to follow and help nobody to. */
@RuleInfo(
    id = "uncommented-complexity",
    category = Category.DOCUMENTATION,
    severity = Severity.INFO,
    revision = 1,
    per = Per.FUNCTIONS,
    summary = "A complex function has no comment inside",
    why =
        "Its documentation tells what it does for callers; why its branches are as they are, and"
            + " which case each of them is for, only its author knows. One comment at the hardest"
            + " branch satisfies the rule, and so does a simpler function.",
    thresholds = {
      @Threshold(
          name = "max-cyclomatic",
          value = 10,
          meaning = "cyclomatic complexity up to which a function may go without comment"),
      @Threshold(
          name = "max-cognitive",
          value = 20,
          meaning = "cognitive complexity up to which a function may go without comment")
    },
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                int f(int[][] rows) {
                  for (int[] row : rows) for (int cell : row)
                      if (cell > 0 && row.length > 1 && rows.length > 1) {
                        while (cell > 9 || cell < 5) if (cell-- == 42 || cell == 7) return cell;
                      } else if (cell < -1) return 0;
                  for (int[] row : rows) if (row.length > 3 || row[0] > 0) return 1;
                  return 2;
                }
              }
              """,
          good =
              """
              class A {
                int f(int[][] rows) {
                  for (int[] row : rows) for (int cell : row)
                      // Lone cells are borders.
                      if (cell > 0 && row.length > 1 && rows.length > 1) {
                        while (cell > 9 || cell < 5) if (cell-- == 42 || cell == 7) return cell;
                      } else if (cell < -1) return 0;
                  for (int[] row : rows) if (row.length > 3 || row[0] > 0) return 1;
                  return 2;
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
                          if cell > 0 and len(row) > 1 and len(rows) > 1:
                              while cell > 9 or cell < 5:
                                  if cell == 42 or cell == 7: return cell
                          elif cell < -1: return 0
                  for row in rows:
                      if len(row) > 3 or row[0]: return 1
                  return 2
              """,
          good =
              """
              def f(rows):
                  for row in rows:
                      for cell in row:
                          # Lone cells are borders.
                          if cell > 0 and len(row) > 1 and len(rows) > 1:
                              while cell > 9 or cell < 5:
                                  if cell == 42 or cell == 7: return cell
                          elif cell < -1: return 0
                  for row in rows:
                      if len(row) > 3 or row[0]: return 1
                  return 2
              """)
    },
    limits =
        "Only functions over both limits are reported: one that passes just the cyclomatic one is"
            + " long and flat and can be read. Any two words in a comment are taken to explain;"
            + " directives for tools and code that is commented out are not. Documentation above"
            + " the function or at its head does not count.",
    definition =
        "T. J. McCabe's cyclomatic complexity with his limit, and SonarSource's cognitive complexity"
            + " with a limit above theirs of 15")
public final class UncommentedComplexity implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    int maxCyclomatic = reporter.threshold("max-cyclomatic");
    int maxCognitive = reporter.threshold("max-cognitive");
    for (Declaration function : outline.all(DeclarationKind.FUNCTION)) {
      if (function.cyclomatic() > maxCyclomatic
          && function.cognitive() > maxCognitive
          && !function.is(Trait.EXPLAINED)) {
        reporter.report(
            function.place(),
            "%s has a cyclomatic complexity of %d, a cognitive complexity of %d, and no comment inside"
                .formatted(Words.of(function), function.cyclomatic(), function.cognitive()));
      }
    }
  }
}
