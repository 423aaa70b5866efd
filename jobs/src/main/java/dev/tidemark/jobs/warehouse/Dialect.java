package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.table.SqlTypes;
import dev.tidemark.jobs.table.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/**
 * An engine that reads a warehouse by itself, and how it is told where the tables are.
 *
 * <p>A run counts once its commit record is there, so each table asks which records there are
 * whenever it is read: a script that ran once shows every later run too.
 */
public enum Dialect {
  /** Any DuckDB, by itself or in Python, R, Grafana, Metabase and the like. */
  DUCKDB(SqlTypes.DUCKDB) {
    @Override
    List<String> committed(String root) {
      return List.of(
          "CREATE OR REPLACE VIEW "
              + COMMITTED
              + " AS SELECT regexp_extract(file, '([^/]+)[.]json$', 1) AS run_id FROM glob("
              + literal(root + "/_commits/*.json")
              + ")");
    }

    @Override
    List<String> table(Table table, String root, String schema) {
      return List.of(view(table.name()) + " AS " + inDuckDb(table, root, IS_COMMITTED));
    }

    @Override
    String view(String name) {
      return "CREATE OR REPLACE VIEW " + name;
    }
  },

  /** Spark SQL: {@code spark-sql}, a notebook, or the Thrift server. */
  SPARK(SqlTypes.SPARK) {
    @Override
    List<String> committed(String root) {
      return List.of(
          view(COMMITTED)
              + " AS SELECT DISTINCT regexp_extract(_metadata.file_name, '^(.*)[.]json$', 1)"
              + " AS run_id FROM text.`"
              + root.replace("`", "``")
              + "/_commits`");
    }

    @Override
    List<String> table(Table table, String root, String schema) {
      return List.of(
          view(table.name() + FILES)
              + " (\n"
              + columns(table.columns())
              + ")\nUSING parquet OPTIONS (path "
              + literal(root + "/" + table.name())
              + ")",
          view(table.name()) + filtered(table));
    }

    @Override
    String view(String name) {
      return "CREATE OR REPLACE TEMPORARY VIEW " + name;
    }

    @Override
    String literal(String text) {
      return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
  },

  /** Trino with its Hive connector, in the catalog and schema of the session. */
  TRINO(SqlTypes.TRINO) {
    @Override
    List<String> committed(String root) {
      return List.of(
          "CREATE TABLE IF NOT EXISTS committed_files (line VARCHAR)\nWITH (format = 'TEXTFILE',"
              + " external_location = "
              + literal(root + "/_commits")
              + ")",
          view(COMMITTED)
              + " AS SELECT DISTINCT regexp_extract(\"$path\", '([^/]+)[.]json$', 1) AS run_id"
              + " FROM committed_files");
    }

    @Override
    List<String> table(Table table, String root, String schema) {
      // The Hive connector wants the columns that folders hold at the end.
      List<StructField> inFiles = table.columns().subList(2, table.columns().size());
      List<StructField> inFolders = table.columns().subList(0, 2);
      return List.of(
          "CREATE TABLE IF NOT EXISTS "
              + table.name()
              + FILES
              + " (\n"
              + columns(inFiles).stripTrailing()
              + ",\n"
              + columns(inFolders)
              + ")\nWITH (format = 'PARQUET', partitioned_by = ARRAY['run_date', 'run_id'],"
              + " external_location = "
              + literal(root + "/" + table.name())
              + ")",
          "CALL system.sync_partition_metadata("
              + literal(schema)
              + ", "
              + literal(table.name() + FILES)
              + ", 'FULL')",
          view(table.name()) + filtered(table));
    }

    @Override
    String view(String name) {
      return "CREATE OR REPLACE VIEW " + name;
    }
  };

  static final String COMMITTED = "committed_runs";
  private static final String FILES = "_files";
  private static final String IS_COMMITTED = "run_id IN (SELECT run_id FROM " + COMMITTED + ")";

  private final SqlTypes types;

  Dialect(SqlTypes types) {
    this.types = types;
  }

  /** Makes {@link #COMMITTED}, with a row for each run that counts. */
  abstract List<String> committed(String root);

  /**
   * Makes the table, with the rows of runs that count.
   *
   * @param schema in which this happens, for an engine that wants to know
   */
  abstract List<String> table(Table table, String root, String schema);

  /** How the definition of a view begins. */
  abstract String view(String name);

  String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A select with all columns of the table, typed, and no row. */
  String nothing(Table table) {
    Function<StructField, String> typedNull =
        column -> "CAST(NULL AS " + types.of(column) + ") AS " + column.name();
    return table.columns().stream()
        .map(typedNull)
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  /** A select of a table's rows for which the condition holds, from its files, by DuckDB. */
  static String inDuckDb(Table table, String root, String condition) {
    // Typed, because files were written before a column was.
    return DUCKDB.nothing(table)
        + " UNION ALL BY NAME SELECT * FROM read_parquet("
        + DUCKDB.literal(root + "/" + table.name() + "/*/*/*.parquet")
        + ", hive_partitioning = true, hive_types = {run_date: DATE, run_id: VARCHAR},"
        + " union_by_name = true) WHERE "
        + condition;
  }

  /** Makes the table where no run has written it: one of an older version, or none at all. */
  String empty(Table table) {
    return view(table.name()) + " AS " + nothing(table);
  }

  String columns(List<StructField> columns) {
    return columns.stream()
        .map(column -> "  " + column.name() + " " + types.of(column))
        .collect(Collectors.joining(",\n", "", "\n"));
  }

  private static String filtered(Table table) {
    return " AS SELECT * FROM " + table.name() + FILES + " WHERE " + IS_COMMITTED;
  }
}
