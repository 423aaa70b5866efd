package dev.tidemark.jobs.explain;

import dev.tidemark.jobs.explain.Explanation.Hole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the numbers do not say, and where to look them up. */
final class LimitsText {
  private static final int MOST_LINES = 5;

  private final Explanation explanation;
  private final Explanation.Limits limits;
  private final Span span;

  LimitsText(Explanation explanation) {
    this.explanation = explanation;
    this.limits = explanation.limits();
    this.span = explanation.span();
  }

  void on(Page page) {
    section(page, "Not read", limits.gaps().stream().map(LimitsText::gap).toList());
    section(
        page,
        "Counted as of an earlier date",
        limits.standings().stream().map(LimitsText::of).toList());
    section(page, "Not explained", holes());
    next(page);
  }

  private static void section(Page page, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    page.begin(title);
    int shown = Math.min(MOST_LINES, lines.size());
    lines.subList(0, shown).forEach(line -> page.line(0, page.style().plain(line)));
    if (lines.size() > shown) {
      page.line(0, "and " + Words.count(lines.size() - shown) + " more");
    }
  }

  private static String gap(Gap gap) {
    String dates =
        gap.dates() == 1
            ? gap.first().toString()
            : Words.count(gap.dates()) + " dates from " + gap.first() + " to " + gap.last();
    return gap.repository()
        + ", "
        + dates
        + ": "
        + gap.reason()
        + (gap.countedWith() == null
            ? "; what changed since is not in these numbers"
            : "; what changed is counted with " + gap.countedWith());
  }

  private static String of(Standing standing) {
    LocalDate end = standing.end();
    String who =
        standing.repositories() == 1
            ? standing.example()
            : Words.count(standing.repositories()) + " repositories, e.g. " + standing.example();
    return who + ": as of " + standing.date() + ", the last known at " + end;
  }

  private List<String> holes() {
    var holes = new ArrayList<>(limits.holes().stream().map(LimitsText::hole).toList());
    long told = explanation.code().introduced() - explanation.code().resolved();
    if (told != explanation.causes().code()) {
      holes.add(
          0,
          Words.change(explanation.causes().code())
              + " by code, of which live_finding_events tells only "
              + Words.change(told));
    }
    return holes;
  }

  private static String hole(Hole hole) {
    boolean compared = Objects.equals(hole.previous(), hole.comparedWith());
    return Words.change(hole.notExplained())
        + " "
        + hole.repository()
        + ", "
        + hole.date()
        + (compared
            ? ": its run does not tell why"
            : ": its run compared it with "
                + (hole.comparedWith() == null ? "nothing" : hole.comparedWith())
                + ", and not with "
                + hole.previous());
  }

  private void next(Page page) {
    page.begin(span.isChange() ? "In SQL" : "");
    if (span.isChange()) {
      page.line(0, page.style().code(Shell.sql(query())));
      page.line(0, "each finding that came or went is in live_finding_events");
    } else if (explanation.request().from().equals(ExplainRequest.UNASKED)) {
      page.line(
          0,
          "One date is no change yet. To read earlier ones: tidemark scan --since "
              + span.to().minusYears(1)
              + " --every week");
    } else {
      page.line(0, "Both dates are the same: there is nothing to compare.");
    }
  }

  private String query() {
    ExplainRequest request = explanation.request();
    return "SELECT * FROM change_days WHERE snapshot_date > '"
        + span.from()
        + "' AND snapshot_date <= '"
        + span.to()
        + "'"
        + (request.repository().isEmpty()
            ? ""
            : " AND %s IN (repository, name)"
                .formatted(ExplainTables.literal(request.repository())))
        + ExplainTables.equal("role", request.role())
        + ExplainTables.equal("rule", request.rule())
        + ExplainTables.equal("module", request.module());
  }
}
