package dev.tidemark.analyzers.python.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Reports what others may call and no type tells how. */
@RuleInfo(
    id = "missing-annotations",
    category = Category.TYPING,
    severity = Severity.INFO,
    revision = 2,
    per = Per.FUNCTIONS,
    summary = "A public function states no types at all",
    why =
        "Whoever calls it must read its code to learn what it takes and gives, and no checker finds"
            + " the calls that are wrong. Annotate the parameters and the return.",
    roles = Role.MAIN,
    examples =
        @Example(
            language = Language.PYTHON,
            bad =
                """
                def price(cents, currency):
                    return f"{cents / 100} {currency}"
                """,
            good =
                """
                def price(cents: int, currency: str) -> str:
                    return f"{cents / 100} {currency}"
                """),
    limits =
        "In a project that never uses annotations it reports every public function; that is true,"
            + " and the count is what there is to do. Types in documentation strings and in stub"
            + " files are not seen, types in comments are. Not asked: functions with an underscore"
            + " at the head of their own or an outer name, functions in functions, special methods"
            + " but __init__, overrides of a class in the same file, and functions without"
            + " parameters that return nothing. Half-annotated functions are partial-annotations.",
    definition = "mypy --disallow-untyped-defs, of public functions")
public final class MissingAnnotations implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    var functions = Functions.of(file);
    for (Functions.Function function : functions.all()) {
      var facts = function.facts();
      if (!function.hasAnnotations()
          && isAsked(function)
          && !(function.untyped().isEmpty() && functions.returnsNothing(function))) {
        String name = Clean.line(facts.name(), 60);
        reporter.report(
            facts.place(), "the function \"" + name + "\" states no type for " + missing(function));
      }
    }
  }

  private static boolean isAsked(Functions.Function function) {
    var facts = function.facts();
    if (facts.is(Trait.CONSTRUCTOR)) {
      String symbol = facts.place().symbol();
      return !symbol.startsWith("_") && symbol.indexOf("._") == symbol.lastIndexOf('.');
    }
    return facts.is(Trait.PUBLIC) && !facts.is(Trait.OVERRIDE);
  }

  private static String missing(Functions.Function function) {
    int parameters = function.untyped().size();
    String what = parameters == 1 ? "1 parameter" : parameters + " parameters";
    if (function.facts().is(Trait.CONSTRUCTOR)) {
      return what;
    }
    return parameters == 0 ? "its return" : what + " and the return";
  }
}
