package dev.tidemark.jobs;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.flow.library.LibraryText;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.table.Json;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import dev.tidemark.jobs.warehouse.RunId;
import dev.tidemark.jobs.warehouse.Series;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What is kept of a run itself, beside what it found: how it ended, and with which settings.
 *
 * @param list names the list of its repositories; "" for a command line
 */
record RunRecord(
    ScanSettings settings, String list, RunId run, RunSummary summary, Instant finishedAt) {
  /** In the table of runs. */
  Row row() {
    return RowFactory.create(
        run.startedAt(),
        finishedAt,
        status(),
        ToolVersion.CURRENT,
        ruleSet(),
        Json.of(effectiveSettings()),
        repositories(),
        summary.repositories().getOrDefault("succeeded", 0L),
        summary.repositories().getOrDefault("failed", 0L),
        summary.repositories().getOrDefault("timed_out", 0L),
        summary.repositories().getOrDefault("empty", 0L),
        summary.files(),
        summary.filesJudged(),
        summary.files() - summary.filesJudged(),
        summary.bytes(),
        summary.blobsAnalyzed(),
        summary.blobsReused(),
        summary.bytesAnalyzed(),
        summary.snapshots(),
        summary.security().clean(),
        summary.security().findings(),
        summary.security().notJudged());
  }

  /** In the log of the warehouse. */
  Map<String, Object> entry() {
    return new TreeMap<>(
        Map.of(
            "run_id", run.value(),
            "run_date", run.date().toString(),
            "started_at", run.startedAt().toString(),
            "finished_at", finishedAt.toString(),
            "status", status(),
            "tool_version", ToolVersion.CURRENT,
            "rule_set", ruleSet(),
            "scope", series(settings).scope(),
            "list", list,
            "tables", Tables.ALL.stream().map(Table::name).toList()));
  }

  /** All that decides on the counts of a commit. */
  static Series series(ScanSettings settings) {
    var scope =
        new TreeMap<String, Object>(
            Map.of(
                "include", settings.paths().include(),
                "exclude", settings.paths().exclude(),
                "max_file_bytes", settings.maxFileBytes(),
                "tool_version", ToolVersion.CURRENT));
    return new Series(RuleCatalogue.SHIPPED.version(settings.rules()), Json.of(scope));
  }

  /** Names a list without saying where it lies; "" for a command line. */
  static String list(RepositoryList repositories) {
    String source = repositories.source();
    return source.isEmpty()
        ? ""
        : UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private long repositories() {
    return summary.repositories().entrySet().stream()
        .filter(each -> !each.getKey().equals(SyncStatus.REMOVED.id()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private String status() {
    return summary.complete() ? "complete" : "incomplete";
  }

  private String ruleSet() {
    return RuleCatalogue.SHIPPED.version(settings.rules());
  }

  private Map<String, Object> effectiveSettings() {
    var rules = new TreeMap<String, Object>();
    for (RuleSpec spec : RuleCatalogue.SHIPPED.specs(settings.rules())) {
      rules.put(spec.id(), spec.enabled() ? spec.thresholds() : false);
    }
    return new TreeMap<>(
        Map.of(
            "rules", rules,
            "models", settings.rules().models().stream().map(LibraryText::name).toList(),
            "include", settings.paths().include(),
            "exclude", settings.paths().exclude(),
            "max_file_bytes", settings.maxFileBytes(),
            "timeout_seconds", settings.git().timeoutSeconds(),
            "max_mirror_bytes", settings.git().maxMirrorBytes()));
  }
}
