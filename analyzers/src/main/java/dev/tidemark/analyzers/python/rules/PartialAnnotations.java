package dev.tidemark.analyzers.python.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reports functions and files in which some types are stated and others are not. */
@RuleInfo(
    id = "partial-annotations",
    category = Category.TYPING,
    severity = Severity.INFO,
    revision = 2,
    per = Per.FUNCTIONS,
    summary = "Types are stated here and left out there",
    why =
        "What has annotations looks checked, yet every value that passes through the gap is Any to"
            + " a checker, and so is all that is made of it. Fill the gap.",
    thresholds = {
      @Threshold(
          name = "min-functions",
          value = 4,
          meaning = "functions with something to annotate that a file must have to be judged"),
      @Threshold(
          name = "min-annotated-percent",
          value = 50,
          meaning = "share of them with all annotations from which the file is a typed one")
    },
    roles = Role.MAIN,
    examples =
        @Example(
            language = Language.PYTHON,
            bad =
                """
                def price(cents: int, currency) -> str:
                    return f"{cents / 100} {currency}"
                """,
            good =
                """
                def price(cents: int, currency: str) -> str:
                    return f"{cents / 100} {currency}"
                """),
    limits =
        "Two statements: of a function, that it is annotated in part; and of a file in which most"
            + " functions are annotated in full, once and at the first one that has no annotation"
            + " at all, how many there are. Where that one is public, missing-annotations reports"
            + " it as well. The receiver never counts, *args and **kwargs do, and the return counts"
            + " where the function returns or yields a value: many leave out \"-> None\", though"
            + " mypy asks for it. Functions in functions are not asked, and functions with types in"
            + " comments are let pass.",
    definition = "mypy --disallow-incomplete-defs, but for returns of None")
public final class PartialAnnotations implements Rule<PythonFile> {
  private static final int MOST_NAMED = 3;

  @Override
  public void check(PythonFile file, Reporter reporter) {
    var functions = Functions.of(file);
    int annotated = 0;
    var bare = new ArrayList<Functions.Function>();
    for (Functions.Function function : functions.all()) {
      if (function.facts().annotatable() == 0) {
        continue;
      }
      List<String> missing = missing(function, functions);
      if (missing.isEmpty()) {
        annotated += function.hasAnnotations() ? 1 : 0;
      } else if (function.hasAnnotations()) {
        report(function, missing, reporter);
      } else {
        bare.add(function);
      }
    }
    reportFile(annotated, bare, reporter);
  }

  private static List<String> missing(Functions.Function function, Functions functions) {
    var missing = new ArrayList<String>();
    function.untyped().forEach(name -> missing.add('"' + Clean.line(name, 60) + '"'));
    var facts = function.facts();
    boolean wantsReturn = facts.annotatable() - facts.annotated() > missing.size();
    if (wantsReturn && !functions.returnsNothing(function)) {
      missing.add("its return");
    }
    return missing;
  }

  private static void report(Functions.Function function, List<String> missing, Reporter reporter) {
    String names = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    reporter.report(
        function.facts().place(),
        nameOf(function)
            + " states some types, but not that of "
            + names
            + (missing.size() > MOST_NAMED ? " and others" : ""));
  }

  private static void reportFile(int annotated, List<Functions.Function> bare, Reporter reporter) {
    int judged = annotated + bare.size();
    if (!bare.isEmpty()
        && judged >= reporter.threshold("min-functions")
        && annotated * 100 >= judged * reporter.threshold("min-annotated-percent")) {
      reporter.report(
          bare.get(0).facts().place(),
          nameOf(bare.get(0))
              + " states no type, in a file with "
              + annotated
              + " functions that state all of theirs and "
              + bare.size()
              + " that state none");
    }
  }

  private static String nameOf(Functions.Function function) {
    return "the function \"" + Clean.line(function.facts().name(), 60) + '"';
  }
}
