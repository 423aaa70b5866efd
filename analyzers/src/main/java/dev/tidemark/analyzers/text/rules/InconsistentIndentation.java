package dev.tidemark.analyzers.text.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.text.TextFile;
import java.util.HashMap;

/** Reports lines of a block that begin elsewhere than the file's own step of indentation asks. */
@RuleInfo(
    id = "inconsistent-indentation",
    category = Category.FORMATTING,
    severity = Severity.INFO,
    revision = 1,
    summary = "A block is indented otherwise than the rest of the file",
    why =
        "Indentation is read as structure: a line that stands where no block begins makes readers"
            + " look for one. Let a formatter indent the file.",
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                int a;
                void f() {
                  a = 1;
                   a = 2;
                }
              }
              """,
          good =
              """
              class A {
                int a;
                void f() {
                  a = 1;
                  a = 2;
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              if a:
                  b()
              if c:
                  d()
              else:
                  d(c)
              if e:
                    f()
              """,
          good =
              """
              if a:
                  b()
              if c:
                  d()
              else:
                  d(c)
              if e:
                  f()
              """)
    },
    limits =
        "The step is the file's own: the one that most blocks use. A file without a step that more"
            + " than two in three of its blocks use is let pass. Only lines on which a statement or"
            + " declaration begins are read; how the rest of a statement is aligned is free, and so"
            + " is whatever lies in a lambda, behind an arrow or label, or directly in an anonymous"
            + " class or enum. Java's case labels may stand at any step, and a break"
            + " below its label. Where a comment switches a"
            + " formatter off, lines are read all the same. Lines with tabs where the"
            + " file uses spaces, or the other way round, are left to mixed-indentation.")
public final class InconsistentIndentation implements Rule<TextFile> {
  /** Lines of one block that are off, with none between them that is not. */
  private record Run(int first, int last) {}

  @Override
  public void check(TextFile file, Reporter reporter) {
    Indentation indentation = Indentation.of(file);
    if (indentation.step() == 0) {
      return;
    }
    var runs = new HashMap<Integer, Run>();
    for (int line = 1; line <= file.lines().size(); line++) {
      int outer = file.outerLine(line);
      if (outer > 0 && indentation.isOff(line)) {
        Run run = runs.get(outer);
        runs.put(outer, new Run(run == null ? line : run.first(), line));
      } else if (outer > 0) {
        report(runs.remove(outer), indentation, reporter);
      }
    }
    runs.values().forEach(run -> report(run, indentation, reporter));
  }

  private static void report(Run run, Indentation indentation, Reporter reporter) {
    if (run != null) {
      reporter.report(new Place(run.first(), 1, run.last(), ""), indentation.message(run.first()));
    }
  }
}
