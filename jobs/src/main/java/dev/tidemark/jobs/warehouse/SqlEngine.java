package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.table.Modules;
import dev.tidemark.jobs.table.Rules;
import dev.tidemark.jobs.table.Runs;
import dev.tidemark.jobs.table.Snapshots;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers SQL over a warehouse in a folder, with an embedded DuckDB that keeps nothing. */
public final class SqlEngine implements AutoCloseable {
  /**
   * Small tables that views read many times over. A run is a file, and opening hundreds of them
   * again for each time takes longer than all the rest.
   */
  private static final Set<Table> READ_OFTEN =
      Set.of(Runs.TABLE, Snapshots.TABLE, Modules.TABLE, Rules.TABLE);

  private final Path root;
  private final Connection connection;

  private SqlEngine(Path root, Connection connection) {
    this.root = root;
    this.connection = connection;
  }

  /**
   * Opens a warehouse; one without any committed run has all tables, empty.
   *
   * @throws SQLException if DuckDB is not there; the message says how it gets there
   */
  public static SqlEngine open(Path root) throws SQLException {
    requireDriver();
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement settings = connection.createStatement()) {
      settings.execute("SET parquet_metadata_cache = true");
    }
    return new SqlEngine(root.toAbsolutePath(), connection);
  }

  /** The job's jar does without it, so where Spark runs the job nobody may have brought it. */
  private static void requireDriver() throws SQLException {
    try {
      Class.forName("org.duckdb.DuckDBDriver");
    } catch (ClassNotFoundException e) {
      throw new SQLException(
          "DuckDB, which reads the tables, is not on the class path; give spark-submit"
              + " --jars 'jobs/target/lib/duckdb_jdbc-*.jar'",
          e);
    }
  }

  /**
   * A statement for which every table and view exists that the SQL may name. Only those are made,
   * because making one opens its files.
   */
  public Statement statementFor(String sql) throws SQLException, IOException {
    return statementOver(words(sql));
  }

  /** A statement for SQL that names no other table or view than these. */
  public Statement statementOver(Set<String> names) throws SQLException, IOException {
    var words = new HashSet<>(names);
    var viaViews = new HashSet<String>();
    for (int i = View.ALL.size() - 1; i >= 0; i--) {
      if (words.contains(View.ALL.get(i).name())) {
        viaViews.addAll(View.ALL.get(i).sources());
        words.addAll(viaViews);
      }
    }
    Statement statement = connection.createStatement();
    String committed = committed();
    for (Table table : Tables.ALL) {
      if (words.contains(table.name())) {
        String kind =
            READ_OFTEN.contains(table) && viaViews.contains(table.name()) ? "TEMP TABLE " : "VIEW ";
        statement.execute(
            "CREATE OR REPLACE " + kind + table.name() + " AS " + select(table, committed));
      }
    }
    for (View view : View.ALL) {
      if (words.contains(view.name())) {
        statement.execute("CREATE OR REPLACE VIEW " + view.name() + " AS " + view.select());
      }
    }
    return statement;
  }

  private static Set<String> words(String sql) {
    return Pattern.compile("\\w+")
        .matcher(sql.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Ids of the committed runs as a list of SQL literals; "" if there is none. */
  private String committed() throws IOException {
    Path commits = root.resolve("_commits");
    if (!Files.isDirectory(commits)) {
      return "";
    }
    try (Stream<Path> records = Files.list(commits)) {
      return records
          .map(record -> record.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !name.startsWith("_") && !name.startsWith("."))
          .map(name -> Dialect.DUCKDB.literal(name.substring(0, name.length() - ".json".length())))
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  /** Typed even when no file is there, and when files were written before a column or table was. */
  private String select(Table table, String committed) {
    return committed.isEmpty() || !Files.isDirectory(root.resolve(table.name()))
        ? Dialect.DUCKDB.nothing(table)
        : Dialect.inDuckDb(table, root.toString(), "run_id IN (" + committed + ")");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
