package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.WrittenRow;
import dev.tidemark.jobs.WrittenWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/** A warehouse of counts over time: what each run found, said in a few words. */
public final class WrittenSeries {
  private static final Set<String> OF_THE_RUN = Set.of("runs", "rules");
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");

  private final WrittenWarehouse warehouse;

  public WrittenSeries(Path root) {
    warehouse = new WrittenWarehouse(root);
  }

  public Path root() {
    return warehouse.root();
  }

  /**
   * Begins a run.
   *
   * @param id ids sort in the order of starts
   */
  public Run run(String id, String ruleSet) {
    return new Run(id, ruleSet);
  }

  /** What a run is to write. */
  public final class Run {
    private final WrittenWarehouse.Run run;
    private String repository = "";
    private String date = "";
    private String previousDate;
    private String previousCommit;

    private Run(String id, String ruleSet) {
      run = warehouse.run(id, DAY);
      add("runs", new WrittenRow().with("rule_set", ruleSet).with("tool_version", "1.0"));
    }

    /** A rule for main and test code. */
    public Run rule(String rule, String category, String languages, boolean enabled) {
      return rule(rule, category, languages, enabled, 1, "{}");
    }

    /** A rule as it was set. */
    public Run rule(
        String rule,
        String category,
        String languages,
        boolean enabled,
        int revision,
        String thresholds) {
      return add(
          "rules",
          new WrittenRow()
              .with("rule", rule)
              .with("category", category)
              .with("languages", languages)
              .with("enabled", enabled)
              .with("revision", revision)
              .with("thresholds", thresholds));
    }

    /** Begins a snapshot that was read; modules follow. */
    public Run read(String newRepository, String newDate) {
      return read(newRepository, newDate, "c0ffee");
    }

    /** The same, of a commit. */
    public Run read(String newRepository, String newDate, String commit) {
      repository = newRepository;
      date = newDate;
      return snapshot(commit, "succeeded", null);
    }

    /** What the snapshot that follows was compared with. */
    public Run since(String previousDate, String previousCommit) {
      this.previousDate = previousDate;
      this.previousCommit = previousCommit;
      return this;
    }

    /** A repository that is in the list no more. */
    public Run removed(String newRepository, String newDate) {
      repository = newRepository;
      date = newDate;
      return snapshot(null, "removed", null);
    }

    /** A snapshot that was not. */
    public Run unread(String newRepository, String newDate, String status, String reason) {
      repository = newRepository;
      date = newDate;
      return snapshot(null, status, reason);
    }

    private Run snapshot(String commit, String status, String reason) {
      String name = repository.substring(repository.lastIndexOf('/') + 1);
      add(
          "snapshots",
          new WrittenRow()
              .with("name", name)
              .with("commit_hash", commit)
              .with("status", status)
              .with("reason_code", reason)
              .with("detail", reason)
              .with("previous_date", previousDate)
              .with("previous_commit_hash", previousCommit));
      previousDate = null;
      previousCommit = null;
      return this;
    }

    /** Files of main code, one for each ten lines. */
    public Run module(String module, String language, int codeLines) {
      return files(module, language, "main", codeLines / 10, 0, codeLines);
    }

    /** Files of any role, judged or not. */
    public Run files(
        String module, String language, String role, int judged, int notJudged, int codeLines) {
      return add(
          "modules",
          new WrittenRow()
              .with("module", module)
              .with("language", language)
              .with("role", role)
              .with("files", judged + notJudged)
              .with("files_judged", judged)
              .with("files_not_judged", notJudged)
              .with("code_lines", codeLines));
    }

    /** Findings in Java main code of the snapshot. */
    public Run found(String module, String rule, String category, int findings) {
      return add(
          "finding_counts",
          new WrittenRow()
              .with("module", module)
              .with("rule", rule)
              .with("category", category)
              .with("findings", findings)
              .with("suppressed", 1));
    }

    /** Why a count in Java main code of the snapshot is another than before. */
    public Run moved(
        String module, String rule, int byCode, int byRules, int byCoverage, int byScope) {
      return add(
          "change_causes",
          new WrittenRow()
              .with("module", module)
              .with("rule", rule)
              .with("category", "error_handling")
              .with("change", byCode + byRules + byCoverage + byScope)
              .with("by_code", byCode)
              .with("by_rules", byRules)
              .with("by_coverage", byCoverage)
              .with("by_scope", byScope));
    }

    /** A finding that commits brought. */
    public Run introduced(String module, String rule, String path, int line) {
      return event(module, rule, path, line, "introduced", null);
    }

    /** A finding that commits took away. */
    public Run resolved(String module, String rule, String path, int line, String resolution) {
      return event(module, rule, path, line, "resolved", resolution);
    }

    private Run event(
        String module, String rule, String path, int line, String event, String resolution) {
      return add(
          "finding_events",
          new WrittenRow()
              .with("path", path)
              .with("module", module)
              .with("rule", rule)
              .with("event", event)
              .with("resolution", resolution)
              .with("line", line)
              .with("message", "this is wrong"));
    }

    /** A finding of the snapshot. */
    public Run finding(String rule, String path, int line, boolean suppressed) {
      return add(
          "findings",
          new WrittenRow()
              .with("path", path)
              .with("rule", rule)
              .with("line", line)
              .with("suppressed", suppressed));
    }

    /** A finding in a file that the snapshot could not judge. */
    public Run unseen(String module, String rule, String path, int line, String lastSeen) {
      return add(
          "unseen_findings",
          new WrittenRow()
              .with("path", path)
              .with("module", module)
              .with("rule", rule)
              .with("line", line)
              .with("message", "this was wrong")
              .with("last_seen_date", lastSeen));
    }

    /** Adds a row of the snapshot that was begun. */
    private Run add(String table, WrittenRow row) {
      if (!OF_THE_RUN.contains(table)) {
        row.with("repository", repository).with("snapshot_date", date);
      }
      run.add(table, row);
      return this;
    }

    /** Writes the run and makes it visible. */
    public void commit() {
      run.commit();
    }

    /** Writes the run as one that was killed before its end. */
    public void write() {
      run.write();
    }
  }
}
