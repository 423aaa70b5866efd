package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A warehouse whose rows a test writes itself, with the columns that counts over time need. */
public final class WrittenWarehouse {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "runs", "rule_set, tool_version",
          "snapshots",
              "repository, name, snapshot_date, commit_hash, status, reason_code, detail,"
                  + " previous_date, previous_commit_hash",
          "modules",
              "repository, snapshot_date, module, language, role, files, files_judged,"
                  + " files_not_judged, rule_failures, code_lines",
          "finding_counts",
              "repository, snapshot_date, module, language, role, rule, category, findings,"
                  + " suppressed",
          "rules", "rule, category, languages, roles, enabled, revision, thresholds",
          "change_causes",
              "repository, snapshot_date, module, language, role, rule, category, change, by_code,"
                  + " by_rules, by_coverage, by_scope",
          "finding_events",
              "repository, snapshot_date, path, module, language, role, rule, event, cause,"
                  + " resolution, line, message",
          "findings", "repository, snapshot_date, path, rule, line, suppressed",
          "unseen_findings",
              "repository, snapshot_date, path, module, language, role, rule, line, message,"
                  + " suppressed, last_seen_date");

  private final Path root;

  public WrittenWarehouse(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
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
    private final String id;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private String repository = "";
    private String date = "";
    private String previous = "CAST(NULL AS DATE), CAST(NULL AS VARCHAR)";

    private Run(String id, String ruleSet) {
      this.id = id;
      add("runs", text(ruleSet), "'1.0'");
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
          text(rule),
          text(category),
          text(languages),
          "'main,test'",
          "" + enabled,
          "" + revision,
          text(thresholds));
    }

    /** Begins a snapshot that was read; modules follow. */
    public Run read(String newRepository, String newDate) {
      return read(newRepository, newDate, "c0ffee");
    }

    /** The same, of a commit. */
    public Run read(String newRepository, String newDate, String commit) {
      repository = newRepository;
      date = newDate;
      return snapshot(text(commit), "succeeded", "NULL");
    }

    /** What the snapshot that follows was compared with. */
    public Run since(String previousDate, String previousCommit) {
      previous = "DATE " + text(previousDate) + ", " + text(previousCommit);
      return this;
    }

    /** A repository that is in the list no more. */
    public Run removed(String newRepository, String newDate) {
      repository = newRepository;
      date = newDate;
      return snapshot("NULL", "removed", "NULL");
    }

    /** A snapshot that was not. */
    public Run unread(String newRepository, String newDate, String status, String reason) {
      repository = newRepository;
      date = newDate;
      return snapshot("NULL", status, text(reason));
    }

    private Run snapshot(String commit, String status, String reason) {
      String name = repository.substring(repository.lastIndexOf('/') + 1);
      add(
          "snapshots",
          text(repository),
          text(name),
          day(),
          commit,
          text(status),
          reason,
          reason,
          previous);
      previous = "CAST(NULL AS DATE), CAST(NULL AS VARCHAR)";
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
          text(repository),
          day(),
          text(module),
          text(language),
          text(role),
          "" + (judged + notJudged),
          "" + judged,
          "" + notJudged,
          "0",
          "" + codeLines);
    }

    /** Findings in Java main code of the snapshot. */
    public Run found(String module, String rule, String category, int findings) {
      return add(
          "finding_counts",
          text(repository),
          day(),
          text(module),
          "'java'",
          "'main'",
          text(rule),
          text(category),
          "" + findings,
          "1");
    }

    /** Why a count in Java main code of the snapshot is another than before. */
    public Run moved(
        String module, String rule, int byCode, int byRules, int byCoverage, int byScope) {
      return add(
          "change_causes",
          text(repository),
          day(),
          text(module),
          "'java'",
          "'main'",
          text(rule),
          "'error_handling'",
          "" + (byCode + byRules + byCoverage + byScope),
          "" + byCode,
          "" + byRules,
          "" + byCoverage,
          "" + byScope);
    }

    /** A finding that commits brought. */
    public Run introduced(String module, String rule, String path, int line) {
      return event(module, rule, path, line, "introduced", "NULL");
    }

    /** A finding that commits took away. */
    public Run resolved(String module, String rule, String path, int line, String resolution) {
      return event(module, rule, path, line, "resolved", text(resolution));
    }

    private Run event(
        String module, String rule, String path, int line, String event, String resolution) {
      return add(
          "finding_events",
          text(repository),
          day(),
          text(path),
          text(module),
          "'java'",
          "'main'",
          text(rule),
          text(event),
          "'code'",
          resolution,
          "" + line,
          "'this is wrong'");
    }

    /** A finding of the snapshot. */
    public Run finding(String rule, String path, int line, boolean suppressed) {
      return add(
          "findings", text(repository), day(), text(path), text(rule), "" + line, "" + suppressed);
    }

    /** A finding in a file that the snapshot could not judge. */
    public Run unseen(String module, String rule, String path, int line, String lastSeen) {
      return add(
          "unseen_findings",
          text(repository),
          day(),
          text(path),
          text(module),
          "'java'",
          "'main'",
          text(rule),
          "" + line,
          "'this was wrong'",
          "false",
          "DATE " + text(lastSeen));
    }

    private String day() {
      return "DATE " + text(date);
    }

    private Run add(String table, String... values) {
      rows.computeIfAbsent(table, t -> new ArrayList<>())
          .add("(" + String.join(", ", values) + ")");
      return this;
    }

    /** Writes the run and makes it visible. */
    public void commit() {
      write();
      try {
        Files.createDirectories(root.resolve("_commits"));
        Files.writeString(root.resolve("_commits/" + id + ".json"), "{}");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Writes the run as one that was killed before its end. */
    public void write() {
      try (var connection = DriverManager.getConnection("jdbc:duckdb:");
          var statement = connection.createStatement()) {
        for (Table table : Tables.ALL) {
          Path folder = root.resolve(table.name() + "/run_date=2026-11-21/run_id=" + id);
          Files.createDirectories(folder);
          statement.execute(
              "COPY (%s) TO '%s/part-0.parquet' (FORMAT parquet)".formatted(select(table), folder));
        }
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private String select(Table table) {
      List<String> written = rows.get(table.name());
      return written == null
          ? "SELECT NULL::VARCHAR AS " + table.schema().fieldNames()[0] + " WHERE false"
          : "SELECT * FROM (VALUES %s) AS t(%s)"
              .formatted(String.join(", ", written), COLUMNS.get(table.name()));
    }
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
