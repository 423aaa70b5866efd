package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Reports names that break the convention of their language. */
@RuleInfo(
    id = "unconventional-name",
    category = Category.NAMING,
    severity = Severity.WARNING,
    revision = 2,
    summary = "A name breaks the naming convention of its language",
    why =
        "Readers tell types, functions and constants apart by their shape, and are misled where one"
            + " has the shape of another.",
    advice = "Rename it to the shape that its kind has in the language.",
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                void do_it(int Size) {}
              }
              """,
          good =
              """
              class A {
                void doIt(int size) {}
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def doIt(theSize):
                  pass
              """,
          good =
              """
              def do_it(the_size):
                  pass
              """)
    },
    limits =
        "Only code of the main role is asked: underscores in the names of tests are a custom of"
            + " their own. Where a shape may be meant, it is let pass: names of Python values that"
            + " begin in upper case (constants, aliases of types), single capitals as in formulas,"
            + " Python functions named for what they dispatch on (visit_Name, do_GET, GET), and in"
            + " Java an underscore that keeps a number apart (v1_2, utf_8, size_4x4), though not one"
            + " between a number and a word (step_1run, row1_count). A library that"
            + " asks for names of its own, as docutils does for classes of nodes, is not known.",
    definition = "Google Java Style 5; PEP 8, Naming Conventions")
public final class UnconventionalName implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    for (Declaration declaration : outline.declarations()) {
      if (!declaration.is(Trait.NAME_IMPOSED)) {
        Shape expected = Shape.of(outline.language(), declaration.kind());
        if (!expected.fits(declaration.name())) {
          reporter.report(
              declaration.place(), Words.of(declaration) + " is not named in " + expected.words());
        }
      }
    }
  }
}
