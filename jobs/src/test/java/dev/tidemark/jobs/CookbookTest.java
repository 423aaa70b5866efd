package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.cli.SparkSessions;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.warehouse.Dialect;
import dev.tidemark.jobs.warehouse.ViewScript;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every question of the cookbook, on two engines that the printed script has told of the tables.
 */
class CookbookTest {
  private static final Path PAGE = Path.of("../docs/sql.md");
  private static final Pattern QUESTION =
      Pattern.compile("### ([^\n]+)\n(?:(?!###).)*?```sql\n(.*?)```", Pattern.DOTALL);
  private static final MathContext DIGITS = new MathContext(9);

  private static final String LOOP =
      """
      def total(rows):
          result = 0
          for each in rows:
              if each.open and each.size > 10:
                  result += each.size * each.price
                  log(each.name, result)
          if result > 100:
              raise ValueError(rows)
          return result
      """;
  private static final String WEB =
      """
      import sqlite3
      from flask import Flask, request

      app = Flask(__name__)


      @app.route("/item")
      def item():
          db = sqlite3.connect("shop.db")
          return db.execute("SELECT * FROM item WHERE id = '" + request.args["id"] + "'").fetchone()
      """;
  private static final String JAVA =
      """
      package a;

      public class A { // tidemark:ignore missing-doc -- its name says all
        public void f(Runnable r) {
          try {
            r.run();
          } catch (RuntimeException e) {
          }
          try {
            r.run();
          } catch (Exception e) {
            f(null);
          }
        }
      }
      """;

  @TempDir static Path folder;
  private static SparkSession spark;
  private static Connection duckdb;

  /** A question and the SQL that asks it. */
  record Question(String title, String sql) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Question> questions() throws IOException {
    return QUESTION
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> new Question(match.group(1), match.group(2)));
  }

  @BeforeAll
  static void nights() throws SQLException, IOException {
    var scans = new ScanFixture(folder);
    scans.under(new RuleSettings(Map.of("sql-injection", true), Map.of()));
    TestRepository shop = TestRepository.create(folder.resolve("shop.git"));
    TestRepository bank = TestRepository.create(folder.resolve("bank.git"));
    var tree = new HashMap<String, String>();
    tree.put("shop/setup.py", "");
    tree.put("shop/one.py", "# TODO: one\n# TODO: two\n\n\n" + LOOP);
    tree.put("shop/two.py", "import os\n\n\n" + LOOP);
    tree.put("shop/web.py", WEB);
    tree.put("tools/setup.py", "");
    tree.put("tools/clean.py", "# TODO: one\n# TODO: two\nA = 1\n");
    tree.put("shop/broken.py", "# TODO: seen\nA = 1\n");
    tree.put("src/main/java/a/A.java", JAVA);
    tree.put("src/test/java/a/ATest.java", JAVA.replace("class A", "class ATest"));
    shop.commit(tree);
    bank.commit(Map.of("bank.py", "# TODO: pay\nB = 1\n"));
    scan(scans, 1, shop, bank);
    tree.put("shop/one.py", "# TODO: one\n# TODO: three\n\n\n" + LOOP + "\n\ndef f():\n    pass\n");
    tree.put("shop/broken.py", "# TODO: seen\nA = (\n");
    tree.put("tools/clean.py", "# TODO: one\nA = 1\n");
    shop.passDays(1);
    shop.commit(tree);
    Files.move(folder.resolve("bank.git"), folder.resolve("hidden.git"));
    scan(scans, 2, shop, bank);

    String root = scans.warehouse().toString();
    spark = SparkSessions.open("local[2]").newSession();
    ViewScript.statements(Dialect.SPARK, root, "", table -> true).forEach(spark::sql);
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = duckdb.createStatement()) {
      for (String each : ViewScript.statements(Dialect.DUCKDB, root, "", table -> true)) {
        statement.execute(each);
      }
    }
  }

  private static void scan(ScanFixture scans, int night, TestRepository... repositories) {
    scans.on("2026-02-%02d".formatted(night));
    List<RepositoryRef> refs = Stream.of(repositories).map(TestRepository::toClone).toList();
    scans.scan(new RepositoryList(refs, Map.of(), "repos.csv"));
  }

  @AfterAll
  static void close() throws SQLException {
    duckdb.close();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void bothEnginesGiveTheSameAnswer(Question question) throws SQLException {
    List<String> answer = ofDuckDb(question.sql());
    assertThat(answer).isNotEmpty();
    assertThat(ofSpark(question.sql())).containsExactlyElementsOf(answer);
  }

  private static List<String> ofDuckDb(String sql) throws SQLException {
    var lines = new ArrayList<String>();
    try (var statement = duckdb.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var line = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(text(rows.getObject(i)));
        }
        lines.add(String.join("|", line));
      }
    }
    return lines;
  }

  private static List<String> ofSpark(String sql) {
    return spark.sql(sql).collectAsList().stream().map(CookbookTest::line).toList();
  }

  private static String line(Row row) {
    return String.join(
        "|", IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).toList());
  }

  // Sums are wider in one than in the other, and digits at the end differ.
  private static String text(Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).round(DIGITS).stripTrailingZeros().toPlainString();
    }
    return value instanceof OffsetDateTime time
        ? time.toInstant().toString()
        : String.valueOf(value);
  }
}
