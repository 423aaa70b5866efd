package dev.tidemark.jobs;

import dev.tidemark.analyzers.model.ProblemKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person wants to know of a run that was published.
 *
 * @param repositories number by status id
 * @param unread one sentence for each repository that was not read
 * @param snapshots states of repositories that were read; files and all that follow are of the
 *     newest of each
 * @param days the first and the last day that these stand for; empty if there are none
 * @param security number of files by what is known of their security
 * @param codeLines of judged files, by role id
 * @param findings that count, in main and test files, most frequent first
 * @param problems number by kind id, most frequent first
 * @param bytes in all files
 * @param blobsAnalyzed distinct contents that this run parsed, or tried to
 * @param blobsReused distinct contents whose report an earlier run had left
 */
public record RunSummary(
    String runId,
    Map<String, Long> repositories,
    List<String> unread,
    long snapshots,
    List<LocalDate> days,
    long files,
    long filesJudged,
    Security security,
    Map<String, Long> codeLines,
    List<RuleCount> findings,
    long suppressed,
    Map<String, Long> problems,
    long bytes,
    long blobsAnalyzed,
    long blobsReused,
    long bytesAnalyzed,
    Duration elapsed) {

  /** Number of files by security verdict. */
  public record Security(long clean, long findings, long notJudged) {}

  /** How often a rule was broken. */
  public record RuleCount(String category, String rule, long findings) {
    RuleCount plus(RuleCount other) {
      return new RuleCount(category, rule, findings + other.findings);
    }
  }

  /** Whether every repository, file and rule was judged. */
  public boolean complete() {
    return unread.isEmpty() && unjudged() == 0;
  }

  private long unjudged() {
    return problems.entrySet().stream()
        .filter(e -> ProblemKind.valueOf(e.getKey().toUpperCase(Locale.ROOT)).leavesUnjudged())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
