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

/** Reports functions that want too much at once. */
@RuleInfo(
    id = "too-many-parameters",
    category = Category.SIGNATURES,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A function has too many parameters",
    why =
        "A caller cannot tell them apart at the call and easily swaps two. Group those that travel"
            + " together in a type.",
    per = Per.FUNCTIONS,
    thresholds = {
      @Threshold(
          name = "max-parameters",
          value = 7,
          meaning = "named parameters of a function, without self, cls and this"),
      @Threshold(
          name = "max-constructor-parameters",
          value = 10,
          meaning = "the same of a constructor, whose parameters are often just its fields")
    },
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad = "class A { void f(int a, int b, int c, int d, int e, int f, int g, int h) { } }\n",
          good = "class A { void f(Box box) { } }\n"),
      @Example(
          language = Language.PYTHON,
          bad = "def f(a, b, c, d, e, f, g, h): pass\n",
          good = "def f(box): pass\n")
    },
    limits =
        "Tests are not asked: decorators such as mock.patch fill their parameters, and no caller."
            + " Methods that say or show that they override another are exempt: their signature is not"
            + " the author's choice. In Python an override seldom says so and is then reported.")
public final class TooManyParameters implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    int ofFunctions = reporter.threshold("max-parameters");
    int ofConstructors = reporter.threshold("max-constructor-parameters");
    for (Declaration function : outline.all(DeclarationKind.FUNCTION)) {
      int limit = function.is(Trait.CONSTRUCTOR) ? ofConstructors : ofFunctions;
      if (function.parameters() > limit && !function.is(Trait.OVERRIDE)) {
        reporter.report(
            function.place(),
            Words.of(function)
                + " has "
                + function.parameters()
                + " parameters; the limit is "
                + limit);
      }
    }
  }
}
