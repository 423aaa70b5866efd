package dev.tidemark.jobs.explain;

import dev.tidemark.jobs.trend.Grid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The four causes of a change, each with what lies behind it. */
final class CausesText {
  private final Explanation explanation;
  private final Causes causes;

  CausesText(Explanation explanation) {
    this.explanation = explanation;
    this.causes = explanation.causes();
  }

  void on(Page page) {
    page.begin("");
    var grid = new Grid(1, 1);
    if (page.style() == Style.MARKDOWN) {
      grid.add("cause", "change", "");
    }
    grid.add("by code", Words.change(causes.code()), code());
    grid.add("by rules", Words.change(causes.rules()), rules());
    grid.add("by coverage", Words.change(causes.coverage()), page.style().plain(coverage()));
    grid.add("by scope", Words.change(causes.scope()), scope());
    if (causes.notExplained() != 0) {
      grid.add(
          "not explained", Words.change(causes.notExplained()), "the tables do not say: see below");
    }
    page.table(grid);
  }

  private String code() {
    CodeMoves code = explanation.code();
    if (code.introduced() == 0 && code.resolved() == 0) {
      return "";
    }
    var how = new ArrayList<String>();
    add(how, code.fixed(), "fixed");
    add(how, code.deleted(), "deleted with their file");
    add(how, code.suppressed(), "suppressed");
    return Words.count(code.introduced())
        + " introduced, "
        + Words.count(code.resolved())
        + " resolved"
        + (how.isEmpty() ? "" : " (" + String.join(", ", how) + ")");
  }

  private static void add(List<String> how, long number, String what) {
    if (number > 0) {
      how.add(Words.count(number) + " " + what);
    }
  }

  private String rules() {
    List<LocalDate> dates =
        explanation.ruleChanges().stream().map(RuleChange::since).distinct().toList();
    if (dates.isEmpty()) {
      return causes.rules() == 0 ? "" : "another version of Tidemark, or other settings";
    }
    return "other rules from "
        + dates.get(0)
        + (dates.size() > 1 ? " and " + (dates.size() - 1) + " later dates" : "");
  }

  private String coverage() {
    Unseen unseen = explanation.unseen();
    if (unseen.findings() == 0) {
      return causes.coverage() == 0 ? "" : "files that could not be judged then, or now";
    }
    return Words.count(unseen.findings(), "finding", "findings")
        + " in "
        + Words.count(unseen.files(), "file", "files")
        + " that can no longer be judged, e.g. "
        + unseen.example();
  }

  private String scope() {
    var what = new ArrayList<String>();
    passages(what, true, " came");
    passages(what, false, " went");
    long rest = causes.scope() - explanation.passages().stream().mapToLong(Passage::change).sum();
    if (rest != 0) {
      what.add("files that came, went or changed module or role (" + Words.change(rest) + ")");
    }
    return String.join("; ", what);
  }

  private void passages(List<String> what, boolean came, String word) {
    List<Passage> passages =
        explanation.passages().stream().filter(passage -> passage.came() == came).toList();
    if (!passages.isEmpty()) {
      long change = passages.stream().mapToLong(Passage::change).sum();
      what.add(
          Words.count(passages.size(), "repository", "repositories")
              + word
              + " ("
              + Words.change(change)
              + ")");
    }
  }
}
