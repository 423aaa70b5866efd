package dev.tidemark.jobs;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.jobs.table.Json;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import dev.tidemark.jobs.warehouse.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What is kept of a run itself, beside what it found: how it ended, and with which settings. */
record RunRecord(ScanSettings settings, RunId run, RunSummary summary, Instant finishedAt) {
  /** In the table of runs. */
  Row row() {
    return RowFactory.create(
        run.startedAt(),
        finishedAt,
        status(),
        ToolVersion.CURRENT,
        ruleSet(),
        Json.of(effectiveSettings()),
        summary.repositories().values().stream().mapToLong(Long::longValue).sum(),
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
        summary.snapshots());
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
            "series", series(settings),
            "tables", Tables.ALL.stream().map(Table::name).toList()));
  }

  /** Names all that decides on the counts of a commit: equal if they can be compared. */
  static String series(ScanSettings settings) {
    var all =
        List.of(
            RuleCatalogue.SHIPPED.version(settings.rules()),
            settings.paths().include(),
            settings.paths().exclude(),
            settings.maxFileBytes());
    return Json.of(all);
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
            "include", settings.paths().include(),
            "exclude", settings.paths().exclude(),
            "max_file_bytes", settings.maxFileBytes(),
            "timeout_seconds", settings.git().timeoutSeconds(),
            "max_mirror_bytes", settings.git().maxMirrorBytes()));
  }
}
