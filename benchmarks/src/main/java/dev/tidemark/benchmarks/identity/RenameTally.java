package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.jobs.identity.Transition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How many findings survive that git sees a file renamed. */
final class RenameTally {
  private final String name;
  private int renames;
  private int findings;
  private int notAsked;
  private int lineGone;
  private int lineThere;
  private int doubtful;

  RenameTally(String name) {
    this.name = name;
  }

  /**
   * @param lines hashes of the texts of all lines after the rename
   */
  void add(JudgedContents.Judged before, Succession told, Set<Long> lines) {
    renames++;
    findings += (int) before.findings().stream().filter(each -> !each.suppressed()).count();
    findings -= told.resolvedByScope();
    notAsked += told.resolvedByScope();
    Map<String, Integer> introduced = new HashMap<>();
    told.introduced().forEach(each -> introduced.merge(each.finding().rule(), 1, Integer::sum));
    List<Transition<Place>> resolved = told.resolved();
    for (Transition<Place> each : resolved) {
      if (lines.contains(each.finding().text())) {
        lineThere++;
      } else {
        lineGone++;
      }
      if (introduced.merge(each.finding().rule(), -1, Integer::sum) >= 0) {
        doubtful++;
      }
    }
  }

  static String head() {
    return """
        | renames | files | findings | survive | resolved, line gone | resolved, line there | perhaps missed | not asked of the new role |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f %% | %d | %d | %d | %d |",
        name,
        renames,
        findings,
        100.0 * (findings - lineGone - lineThere) / Math.max(1, findings),
        lineGone,
        lineThere,
        doubtful,
        notAsked);
  }
}
