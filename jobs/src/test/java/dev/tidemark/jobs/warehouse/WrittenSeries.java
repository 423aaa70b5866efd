package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.WrittenWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
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
      add("runs", "rule_set", ruleSet, "tool_version", "1.0");
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
          "rule",
          rule,
          "category",
          category,
          "languages",
          languages,
          "enabled",
          enabled,
          "revision",
          revision,
          "thresholds",
          thresholds);
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
          "name",
          name,
          "commit_hash",
          commit,
          "status",
          status,
          "reason_code",
          reason,
          "detail",
          reason,
          "previous_date",
          previousDate,
          "previous_commit_hash",
          previousCommit);
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
          "module",
          module,
          "language",
          language,
          "role",
          role,
          "files",
          judged + notJudged,
          "files_judged",
          judged,
          "files_not_judged",
          notJudged,
          "code_lines",
          codeLines);
    }

    /** Findings in Java main code of the snapshot. */
    public Run found(String module, String rule, String category, int findings) {
      return add(
          "finding_counts",
          "module",
          module,
          "rule",
          rule,
          "category",
          category,
          "findings",
          findings,
          "suppressed",
          1);
    }

    /** Why a count in Java main code of the snapshot is another than before. */
    public Run moved(
        String module, String rule, int byCode, int byRules, int byCoverage, int byScope) {
      return add(
          "change_causes",
          "module",
          module,
          "rule",
          rule,
          "category",
          "error_handling",
          "change",
          byCode + byRules + byCoverage + byScope,
          "by_code",
          byCode,
          "by_rules",
          byRules,
          "by_coverage",
          byCoverage,
          "by_scope",
          byScope);
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
          "path",
          path,
          "module",
          module,
          "rule",
          rule,
          "event",
          event,
          "resolution",
          resolution,
          "line",
          line,
          "message",
          "this is wrong");
    }

    /** A finding of the snapshot. */
    public Run finding(String rule, String path, int line, boolean suppressed) {
      return add("findings", "path", path, "rule", rule, "line", line, "suppressed", suppressed);
    }

    /** A finding in a file that the snapshot could not judge. */
    public Run unseen(String module, String rule, String path, int line, String lastSeen) {
      return add(
          "unseen_findings",
          "path",
          path,
          "module",
          module,
          "rule",
          rule,
          "line",
          line,
          "message",
          "this was wrong",
          "last_seen_date",
          lastSeen);
    }

    /** Adds a row of the snapshot that was begun. */
    private Run add(String table, Object... columnsAndValues) {
      var row = new HashMap<String, Object>();
      for (int i = 0; i < columnsAndValues.length; i += 2) {
        row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
      }
      if (!OF_THE_RUN.contains(table)) {
        row.put("repository", repository);
        row.put("snapshot_date", date);
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
