package dev.tidemark.jobs;

import dev.tidemark.jobs.table.Json;
import dev.tidemark.jobs.table.SqlTypes;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/** A warehouse whose rows a test writes itself, in the true layout and without a Spark session. */
public final class WrittenWarehouse {
  /** What a row has where a test does not say and nothing, zero or false would be no such row. */
  private static final Map<String, Object> USUAL =
      Map.ofEntries(
          Map.entry("runs.status", "complete"),
          Map.entry("snapshots.status", "succeeded"),
          Map.entry("tool_version", "0.1.0"),
          Map.entry("rule_set", "rules-1"),
          Map.entry("settings", "{}"),
          Map.entry("module", "."),
          Map.entry("language", "java"),
          Map.entry("languages", "java,python"),
          Map.entry("role", "main"),
          Map.entry("roles", "main,test"),
          Map.entry("revision", 1),
          Map.entry("rule_revision", 1),
          Map.entry("thresholds", "{}"),
          Map.entry("enabled", true),
          Map.entry("severity", "warning"),
          Map.entry("event", "introduced"),
          Map.entry("cause", "code"),
          Map.entry("judged", true),
          Map.entry("security_verdict", "clean"),
          Map.entry("line", 1),
          Map.entry("start_column", 1),
          Map.entry("end_line", 1));

  private final Path root;

  public WrittenWarehouse(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /**
   * Begins a run on the day that its id begins with.
   *
   * @param id as {@code 20260105T010000000Z-0a0a}; ids sort in the order of starts
   */
  public Run run(String id) {
    return run(id, LocalDate.parse(id.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** Begins a run with any id. */
  public Run run(String id, LocalDate day) {
    return new Run(id, day);
  }

  /** What a run is to write. Its row of the table {@code runs} is to be added like any other. */
  public final class Run {
    private final String id;
    private final LocalDate day;
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    private Run(String id, LocalDate day) {
      this.id = id;
      this.day = day;
    }

    /** Adds a row; columns that it does not name get what is usual, or null where that may be. */
    public Run add(String table, WrittenRow row) {
      return add(table, row.values());
    }

    /** Adds a row with these values by column. */
    public Run add(String table, Map<String, ?> values) {
      rows.computeIfAbsent(table(table).name(), t -> new ArrayList<>())
          .add(row(table(table), new HashMap<>(values)));
      return this;
    }

    private Map<String, Object> row(Table table, Map<String, Object> values) {
      var row = new HashMap<String, Object>();
      for (StructField column : table.schema().fields()) {
        Object value =
            values.containsKey(column.name()) ? values.remove(column.name()) : usual(table, column);
        row.put(column.name(), value instanceof Temporal time ? time.toString() : value);
      }
      if (!values.isEmpty()) {
        throw new IllegalArgumentException(table.name() + " has no " + values.keySet());
      }
      return row;
    }

    private Object usual(Table table, StructField column) {
      Object word = USUAL.get(table.name() + "." + column.name());
      if (word != null || column.nullable()) {
        return word;
      }
      return USUAL.getOrDefault(
          column.name(),
          switch (column.dataType().typeName()) {
            case "string" -> "";
            case "boolean" -> false;
            case "date" -> day.toString();
            case "timestamp" -> day + "T01:00:00Z";
            case "array" -> List.of();
            default -> 0;
          });
    }

    /**
     * Writes as a version did that did not know them yet.
     *
     * @param names of tables, or of columns as {@code findings.flow}
     */
    public Run without(String... names) {
      unknown.addAll(List.of(names));
      return this;
    }

    /** Writes the run and makes it visible. */
    public void commit() {
      write();
      try {
        Files.createDirectories(root.resolve("_commits"));
        Files.writeString(root.resolve("_commits/" + id + ".json"), Json.of(Map.of("run_id", id)));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Writes the run as one that goes on still, or was killed: all but its commit record. */
    public void write() {
      try (var connection = DriverManager.getConnection("jdbc:duckdb:");
          var statement = connection.createStatement()) {
        for (Table table : Tables.ALL) {
          if (!unknown.contains(table.name())) {
            write(table, statement);
          }
        }
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void write(Table table, Statement statement) throws IOException, SQLException {
      Path folder = root.resolve(table.name() + "/run_date=" + day + "/run_id=" + id);
      Files.createDirectories(folder);
      // By way of JSON, because there every text, array and struct has one way to be written.
      Path lines = Files.createTempFile("rows", ".json");
      Files.write(
          lines, rows.getOrDefault(table.name(), List.of()).stream().map(Json::of).toList());
      String columns =
          Stream.of(table.schema().fields())
              .filter(column -> !unknown.contains(table.name() + "." + column.name()))
              .map(column -> "'" + column.name() + "': '" + type(column) + "'")
              .collect(Collectors.joining(", "));
      statement.execute(
          ("COPY (SELECT * FROM read_json('%s', format = 'newline_delimited', columns = {%s}))"
                  + " TO '%s/part-0.parquet' (FORMAT parquet)")
              .formatted(lines, columns, folder));
      Files.delete(lines);
    }
  }

  /** Spark writes points in time. */
  private static String type(StructField column) {
    return SqlTypes.DUCKDB.of(column).replace("TIMESTAMP", "TIMESTAMPTZ");
  }

  private static Table table(String name) {
    return Tables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }
}
