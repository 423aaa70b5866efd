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
          "runs", "rule_set",
          "snapshots", "repository, name, snapshot_date, commit_hash, status, reason_code, detail",
          "modules",
              "repository, snapshot_date, module, language, role, files, files_judged,"
                  + " files_not_judged, rule_failures, code_lines",
          "finding_counts",
              "repository, snapshot_date, module, language, role, rule, category, findings,"
                  + " suppressed",
          "rules", "rule, category, languages, roles, enabled, revision, thresholds");

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

    private Run(String id, String ruleSet) {
      this.id = id;
      add("runs", text(ruleSet));
    }

    /** A rule for main and test code. */
    public Run rule(String rule, String category, String languages, boolean enabled) {
      return add(
          "rules",
          text(rule),
          text(category),
          text(languages),
          "'main,test'",
          "" + enabled,
          "1",
          "'{}'");
    }

    /** Begins a snapshot that was read; modules follow. */
    public Run read(String newRepository, String newDate) {
      repository = newRepository;
      date = newDate;
      return snapshot("'c0ffee'", "succeeded", "NULL");
    }

    /** A snapshot that was not. */
    public Run unread(String newRepository, String newDate, String status, String reason) {
      repository = newRepository;
      date = newDate;
      return snapshot("NULL", status, text(reason));
    }

    private Run snapshot(String commit, String status, String reason) {
      String name = repository.substring(repository.lastIndexOf('/') + 1);
      return add(
          "snapshots", text(repository), text(name), day(), commit, text(status), reason, reason);
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
