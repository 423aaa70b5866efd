package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.RunSummary;
import dev.tidemark.jobs.RunSummary.RuleCount;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a person reads when a scan is done. */
final class SummaryText {
  private static final int MOST_FREQUENT = 5;
  private static final int UNREAD_SHOWN = 10;
  private static final double PER = 1000;

  private final RunSummary summary;
  private final String warehouse;
  private final StringBuilder text = new StringBuilder();

  SummaryText(RunSummary summary, String warehouse) {
    this.summary = summary;
    this.warehouse = warehouse;
  }

  @Override
  public String toString() {
    text.setLength(0);
    coverage();
    findings();
    unjudged();
    next();
    return text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void coverage() {
    long all = summary.repositories().values().stream().mapToLong(Long::longValue).sum();
    String byStatus =
        summary.repositories().entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().replace('_', ' '))
            .collect(Collectors.joining(", "));
    line("%s: %s", all == 1 ? "1 repository" : Amounts.count(all) + " repositories", byStatus);
    if (summary.snapshots() > all) {
      line(
          "%s, %s to %s; the newest of each repository:",
          Amounts.count(summary.snapshots(), "snapshot"),
          summary.days().get(0),
          summary.days().get(1));
    }
    line(
        "%s, %s judged, %s; %s",
        Amounts.count(summary.files(), "file"),
        Amounts.count(summary.filesJudged()),
        Amounts.bytes(summary.bytes()),
        codeLines());
    line(
        "security: %s clean, %s with findings, %s not judged",
        Amounts.count(summary.security().clean(), "file"),
        Amounts.count(summary.security().findings()),
        Amounts.count(summary.security().notJudged()));
    line(
        "%s analysed (%s), %s reused from earlier runs; %s in all",
        Amounts.count(summary.blobsAnalyzed(), "distinct content"),
        Amounts.bytes(summary.bytesAnalyzed()),
        Amounts.count(summary.blobsReused()),
        Amounts.duration(summary.elapsed()));
  }

  private String codeLines() {
    String byRole =
        summary.codeLines().entrySet().stream()
            .map(e -> Amounts.count(e.getValue()) + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return "code lines: " + (byRole.isEmpty() ? "none" : byRole);
  }

  private void findings() {
    long lines =
        summary.codeLines().getOrDefault("main", 0L) + summary.codeLines().getOrDefault("test", 0L);
    if (lines == 0) {
      return;
    }
    var byCategory = new TreeMap<String, Long>();
    for (RuleCount count : summary.findings()) {
      byCategory.merge(count.category(), count.findings(), Long::sum);
    }
    line("");
    line("Findings per 1,000 code lines of main and test code");
    byCategory.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            e ->
                line(
                    "  %-16s %7.2f   (%s)",
                    e.getKey().replace('_', ' '),
                    e.getValue() * PER / lines,
                    Amounts.count(e.getValue())));
    if (summary.suppressed() > 0) {
      line("  not counted: %s, with a reason in the code", Amounts.count(summary.suppressed()));
    }
    line("");
    line("Most frequent rules");
    summary.findings().stream()
        .limit(MOST_FREQUENT)
        .forEach(count -> line("  %-24s %s", count.rule(), Amounts.count(count.findings())));
  }

  private void unjudged() {
    if (summary.complete() && summary.problems().isEmpty()) {
      return;
    }
    line("");
    line("Not judged");
    summary.unread().stream().limit(UNREAD_SHOWN).forEach(why -> line("  %s", why));
    if (summary.unread().size() > UNREAD_SHOWN) {
      line("  ... and %s more repositories", summary.unread().size() - UNREAD_SHOWN);
    }
    summary.problems().forEach((kind, number) -> line("  %-24s %s", kind, Amounts.count(number)));
  }

  private void next() {
    String option =
        warehouse.equals("warehouse") || warehouse.equals(System.getenv("TIDEMARK_WAREHOUSE"))
            ? ""
            : " --warehouse " + warehouse;
    line("");
    line("Next");
    line(
        "  tidemark sql%s \"SELECT module, rule, sum(findings) AS findings FROM"
            + " latest_finding_counts GROUP BY ALL ORDER BY findings DESC LIMIT 10\"",
        option);
    line(
        summary.problems().isEmpty() && summary.unread().isEmpty()
            ? "  tidemark tables"
            : "  tidemark sql%s \"SELECT path, line, kind, detail FROM latest_problems\"",
        option);
  }
}
