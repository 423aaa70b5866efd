package dev.tidemark.jobs.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is shown, and what must be known to read it right. */
final class TrendLegend {
  private static final int MOST_LINES = 5;
  private static final int MOST_DATES = 4;

  private final Trend trend;
  private final TrendRequest request;
  private final Glyphs glyphs;
  private final Buckets buckets;

  TrendLegend(Trend trend, Glyphs glyphs, Buckets buckets) {
    this.trend = trend;
    this.request = trend.request();
    this.glyphs = glyphs;
    this.buckets = buckets;
  }

  List<String> head() {
    List<Day> days = trend.days();
    LocalDate first = days.get(0).date();
    LocalDate last = days.get(days.size() - 1).date();
    int repositories = days.stream().mapToInt(Day::repositories).max().orElse(0);
    String range = first.equals(last) ? "" + first : first + " to " + last;
    String each = buckets.size() == 1 ? "" : "; each mark is the last known of " + buckets.size();
    return List.of(
        (request.absolute() ? "Findings in " : "Findings per 1,000 code lines of ")
            + (request.role().isEmpty() ? "all" : request.role())
            + " code, by "
            + request.by()
            + narrowed("repository", request.repository())
            + narrowed("rule", request.rule())
            + narrowed("module", request.module()),
        count(repositories, "repository", "repositories")
            + ", "
            + range
            + ", "
            + count(days.size(), "date", "dates")
            + each);
  }

  private static String narrowed(String what, String value) {
    return value.isEmpty() ? "" : ", " + what + " " + value;
  }

  List<String> below(List<TrendLine> lines) {
    var below = new ArrayList<String>();
    if (lines.isEmpty()) {
      below.add("Nothing is known to count.");
    } else if (trend.days().size() > 1) {
      below.add("Worst change first. Each line has its own scale: " + glyphs.scale() + ".");
    }
    signs(lines, below);
    gaps(below);
    repositories(below);
    if (trend.seriesInAll() > lines.size()) {
      below.add(
          "And " + (trend.seriesInAll() - lines.size()) + " more: --top " + trend.seriesInAll());
    }
    if (trend.days().size() == 1) {
      below.add(
          "One date is no trend yet. To read earlier ones: tidemark scan --since "
              + trend.days().get(0).date().minusYears(1)
              + " --every week");
    }
    return below;
  }

  private void signs(List<TrendLine> lines, List<String> below) {
    boolean marked =
        request.by().acrossRepositories() && trend.days().stream().anyMatch(Day::partial);
    if (marked || lines.stream().anyMatch(line -> (line.first() + line.last()).contains("~"))) {
      below.add("~  a sum in which a repository is missing");
    }
    List<LocalDate> changes =
        trend.days().stream().skip(1).filter(Day::rulesChanged).map(Day::date).toList();
    if (!changes.isEmpty()) {
      below.add(
          "|  other rules than before from " + dates(changes) + ": a jump there may be theirs");
    }
    if (lines.stream().anyMatch(line -> line.first().endsWith("|"))) {
      below.add("|  beside a number: the change counts from the day of the rules of today");
    }
    if (lines.stream().anyMatch(line -> line.first().endsWith("?") || line.last().endsWith("?"))) {
      below.add("?  unknown on the first or last date: as of the nearest that is known");
    }
  }

  private static String dates(List<LocalDate> dates) {
    return dates.stream()
            .limit(MOST_DATES)
            .map(LocalDate::toString)
            .collect(Collectors.joining(", "))
        + (dates.size() > MOST_DATES ? " and " + (dates.size() - MOST_DATES) + " more dates" : "");
  }

  private void gaps(List<String> below) {
    if (trend.unasked()) {
      below.add(glyphs.gap() + "  unknown, not asked by the rules of that date");
    }
    int shown = trend.gaps().size() > MOST_LINES ? MOST_LINES - 1 : trend.gaps().size();
    for (Gap gap : trend.gaps().subList(0, shown)) {
      String days =
          gap.days() == 1
              ? gap.first().toString()
              : count(gap.days(), "date", "dates") + " from " + gap.first() + " to " + gap.last();
      below.add(
          glyphs.gap() + "  unknown, " + gap.reason() + ": " + gap.repository() + ", " + days);
    }
    List<Gap> rest = trend.gaps().subList(shown, trend.gaps().size());
    if (!rest.isEmpty()) {
      below.add(
          glyphs.gap()
              + "  and "
              + rest.size()
              + " more, of "
              + count(rest.stream().mapToLong(Gap::days).sum(), "date", "dates")
              + ": see gap_reason in snapshot_days");
    }
  }

  /** More repositories are more findings: a sum may not grow without that being said. */
  private void repositories(List<String> below) {
    var steps = new ArrayList<String>();
    int before = -1;
    for (Day day : trend.days()) {
      if (day.repositories() != before) {
        steps.add(day.repositories() + " from " + day.date());
        before = day.repositories();
      }
    }
    if (request.by().acrossRepositories() && steps.size() > 1) {
      int skipped = Math.max(0, steps.size() - MOST_DATES);
      below.add(
          "Repositories: "
              + (skipped == 0 ? "" : "... ")
              + String.join(", ", steps.subList(skipped, steps.size())));
    }
  }

  private static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
