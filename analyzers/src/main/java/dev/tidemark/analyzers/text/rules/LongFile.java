package dev.tidemark.analyzers.text.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import dev.tidemark.analyzers.text.TextFile;

/** Reports a file with more lines of code than anybody reads in one go. */
@RuleInfo(
    id = "long-file",
    category = Category.ORGANISATION,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A file has too many lines of code",
    why =
        "Whoever changes one thing in it must find their way past everything else, and everybody's"
            + " changes meet there. Move what belongs together into a file of its own.",
    per = Per.FILES,
    thresholds =
        @Threshold(
            name = "max-code-lines",
            value = 1000,
            meaning = "lines with code, without blank lines, comments and documentation"),
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad = "class A {\n" + LongFile.J1024 + "}\n",
          good =
              """
              class A {
                int a;
              }
              """),
      @Example(language = Language.PYTHON, bad = LongFile.P1024, good = "a = 1\n")
    },
    limits = "Long tables of constants count like any code.")
public final class LongFile implements Rule<TextFile> {
  private static final String J8 =
      "  int a;\n  int b;\n  int c;\n  int d;\n  int e;\n  int f;\n  int g;\n  int h;\n";
  private static final String J32 = J8 + J8 + J8 + J8;
  private static final String J128 = J32 + J32 + J32 + J32;
  static final String J1024 = J128 + J128 + J128 + J128 + J128 + J128 + J128 + J128;

  private static final String P8 = "a = 1\nb = 2\nc = 3\nd = 4\ne = 5\nf = 6\ng = 7\nh = 8\n";
  private static final String P32 = P8 + P8 + P8 + P8;
  private static final String P128 = P32 + P32 + P32 + P32;
  static final String P1024 = P128 + P128 + P128 + P128 + P128 + P128 + P128 + P128;

  @Override
  public void check(TextFile file, Reporter reporter) {
    int limit = reporter.threshold("max-code-lines");
    if (file.codeLines() > limit) {
      // The first line with text in it: on a blank one the finding's identity would hang on
      // nothing.
      int line = 1;
      while (file.lines().get(line - 1).isBlank()) {
        line++;
      }
      reporter.report(
          new Place(line, 1, file.lines().size(), ""),
          "this file has " + file.codeLines() + " lines of code; the limit is " + limit);
    }
  }
}
