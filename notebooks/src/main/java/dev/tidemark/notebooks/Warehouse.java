package dev.tidemark.notebooks;

import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The warehouse that a notebook asks: the same tables and views as in {@code tidemark sql}. */
public final class Warehouse {
  /** Two repositories may have the same name, and must not become one in a picture. */
  private static final String NAMED =
      """
      SELECT repository, CASE WHEN count(*) OVER (PARTITION BY name) = 1 THEN name ELSE repository END AS name
      FROM (SELECT repository, arg_max(name, run_id) AS name FROM snapshots GROUP BY repository)\
      """;

  private static final Pattern NAME = Pattern.compile("[a-z_]+");

  private final SqlEngine engine;

  private Warehouse(SqlEngine engine) {
    this.engine = engine;
  }

  /**
   * Opens the folder that {@code TIDEMARK_WAREHOUSE} names, else the one beside the notebooks.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public static Warehouse open() throws SQLException, IOException {
    String named = System.getenv("TIDEMARK_WAREHOUSE");
    return open(Path.of(named == null || named.isBlank() ? "../warehouse" : named));
  }

  /**
   * Opens a folder; one without any published run has all tables, empty. One more is made: {@code
   * named}, with a name of its own for each repository.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public static Warehouse open(Path folder) throws SQLException, IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "there is no folder "
              + folder
              + ": let TIDEMARK_WAREHOUSE name the warehouse of a `tidemark scan`");
    }
    var warehouse = new Warehouse(SqlEngine.open(folder));
    warehouse.define("named", NAMED);
    return warehouse;
  }

  /** The answer to SQL over tables and views; docs/tables.md lists them. */
  public Answer ask(String sql) throws SQLException, IOException {
    try (var statement = engine.statementFor(sql);
        ResultSet rows = statement.executeQuery(sql)) {
      return Answer.read(rows);
    }
  }

  /**
   * Keeps an answer under a name, as a table that later questions may ask; says how many rows it
   * has.
   *
   * @param name lower case letters and underscores
   */
  public String define(String name, String sql) throws SQLException, IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name: " + name);
    }
    try (var statement = engine.statementFor(sql)) {
      statement.execute("CREATE OR REPLACE TEMP TABLE " + name + " AS " + sql);
    }
    var rows = (Number) ask("SELECT count(*) FROM " + name).rows().get(0).get(0);
    return name + ": " + rows + (rows.longValue() == 1 ? " row" : " rows");
  }

  /** The dates from which a repository was judged by other rules than before. */
  public List<LocalDate> ruleChanges() throws SQLException, IOException {
    return ask(
            """
            SELECT DISTINCT snapshot_date
            FROM (
              SELECT snapshot_date, rule_set, lag(rule_set) OVER (
                PARTITION BY repository ORDER BY snapshot_date) AS earlier
              FROM snapshot_days WHERE rule_set IS NOT NULL)
            WHERE rule_set <> earlier
            ORDER BY snapshot_date\
            """)
        .rows()
        .stream()
        .map(row -> (LocalDate) row.get(0))
        .toList();
  }
}
