package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tidemark.jobs.cli.SparkSessions;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import io.trino.sql.parser.SqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewScriptTest {
  private static final String RUNS = "SELECT run_id FROM runs ORDER BY run_id";

  @TempDir Path folder;
  private WrittenSeries warehouse;

  /** Under a name that no script may stumble over. */
  private String written() throws IOException {
    warehouse = new WrittenSeries(folder.resolve("plain"));
    warehouse.run("20260101T000000000Z-0001", "r").read("https://h/a", "2026-01-01").commit();
    warehouse.run("20260102T000000000Z-0002", "r").read("https://h/a", "2026-01-02").write();
    Path link = folder.resolve("it's a `warehouse`");
    return Files.createSymbolicLink(link, warehouse.root()).toString();
  }

  private static List<String> statements(Dialect dialect, String root) {
    return ViewScript.statements(dialect, root, "tidemark", table -> true);
  }

  @Test
  void duckDbShowsRunsThatCountAndThoseThatComeLater() throws SQLException, IOException {
    String root = written();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (String each : statements(Dialect.DUCKDB, root)) {
        statement.execute(each);
      }
      assertThat(rows(connection, RUNS)).containsExactly("20260101T000000000Z-0001");
      warehouse.run("20260103T000000000Z-0003", "r").read("https://h/a", "2026-01-03").commit();
      assertThat(rows(connection, RUNS))
          .containsExactly("20260101T000000000Z-0001", "20260103T000000000Z-0003");
      assertThat(rows(connection, "SELECT snapshot_date FROM latest_snapshots"))
          .containsExactly("2026-01-03");
    }
  }

  @Test
  void sparkShowsRunsThatCount() throws IOException {
    SparkSession spark = SparkSessions.open("local[2]").newSession();
    statements(Dialect.SPARK, written()).forEach(spark::sql);
    assertThat(spark.sql(RUNS).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("20260101T000000000Z-0001");
    assertThat(spark.table("latest_snapshots").count()).isEqualTo(1);
  }

  @Test
  void trinoUnderstandsEveryStatement() {
    var parser = new SqlParser();
    List<String> statements = statements(Dialect.TRINO, "s3://quality/it's here");
    assertThat(statements).anyMatch(each -> each.contains("'s3://quality/it''s here/runs'"));
    for (String each : statements) {
      assertThatCode(() -> parser.createStatement(each)).as(each).doesNotThrowAnyException();
    }
  }

  @Test
  void whereNothingIsThereEveryTableIsEmptyAndHasItsColumns() throws SQLException {
    Predicate<String> nothing = table -> false;
    String root = folder.toString();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (String each : ViewScript.statements(Dialect.DUCKDB, root, "tidemark", nothing)) {
        statement.execute(each);
      }
      for (Table table : Tables.ALL) {
        assertThat(rows(connection, "SELECT * FROM " + table.name())).isEmpty();
      }
      for (View view : View.ALL) {
        assertThat(rows(connection, "SELECT * FROM " + view.name())).as(view.name()).isEmpty();
      }
    }
    var parser = new SqlParser();
    for (String each : ViewScript.statements(Dialect.TRINO, root, "tidemark", nothing)) {
      assertThatCode(() -> parser.createStatement(each)).as(each).doesNotThrowAnyException();
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    var lines = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
