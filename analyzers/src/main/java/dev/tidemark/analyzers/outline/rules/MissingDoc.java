package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Reports what others may use and nothing explains. */
@RuleInfo(
    id = "missing-doc",
    category = Category.DOCUMENTATION,
    severity = Severity.INFO,
    revision = 2,
    summary = "A public declaration has no documentation",
    why =
        "Whoever uses it must read its code to learn what it promises. One sentence that says more"
            + " than the name is enough.",
    per = Per.DOCUMENTABLE,
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad = "public class Money { }\n",
          good = "/** An amount in one currency. */ public class Money { }\n"),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def spend(cents):
                  a()
                  b()
              """,
          good =
              """
              \"""Money.\"""
              def spend(cents):
                  \"""Fail if there is not enough.\"""
                  a()
              """)
    },
    limits =
        "It asks whether there is documentation, not whether it is right. What is public by its"
            + " modifiers or name may still be internal to a project. A Python module whose __all__"
            + " lists its names one by one owes it for itself and for those names alone; one that"
            + " computes them is asked as if it had none.",
    definition =
        "Google Java Style 7.3 (visible classes, members and record components; not overrides and"
            + " the self-explanatory) and PEP 257 (public modules, classes, functions and methods)")
public final class MissingDoc implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    for (Declaration declaration : outline.declarations()) {
      if (declaration.is(Trait.OWES_DOC) && !declaration.is(Trait.DOCUMENTED)) {
        reporter.report(declaration.place(), Words.of(declaration) + " has no documentation");
      }
    }
  }
}
