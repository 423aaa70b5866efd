package dev.tidemark.notebooks;

import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.HistorySettings;
import dev.tidemark.jobs.ScanFixture;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warehouses of small repositories with a past, really scanned. */
final class ScannedNights {
  /** Names and texts that would be markup, formulas or commands where they are not text. */
  static final String HOSTILE = "<img src=x onerror=alert(1)>'\"&$\\(x\\)\u202e";

  private static final String LOOP =
      """
      def total(rows):
          result = 0
          for each in rows:
              if each.open and each.size > 10:
                  for part in each.parts:
                      if part.price and part.weight > 3:
                          result += part.weight * part.price
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

      public class A { // tidemark:ignore missing-doc -- <script>alert(1)</script>
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

  private final ScanFixture scans;

  private ScannedNights(Path folder) {
    this.scans = new ScanFixture(folder);
  }

  /** One repository, one state. */
  static void once(Path folder) throws IOException {
    Files.createDirectories(folder);
    var nights = new ScannedNights(folder);
    TestRepository only = TestRepository.create(folder.resolve("only.git"));
    only.commit(Map.of("setup.py", "", "one.py", "# TODO: one\n" + LOOP));
    nights.scan("2026-01-03", HistorySettings.NEWEST, only.toClone());
  }

  /**
   * Two repositories over five weeks: a past read at once, a night on which one cannot be read, one
   * from which on other rules are in force, files that come, go and cannot be parsed.
   */
  static void grow(Path folder) throws IOException {
    Files.createDirectories(folder);
    var nights = new ScannedNights(folder);
    TestRepository shop = TestRepository.create(folder.resolve("shop.git"));
    TestRepository bank = TestRepository.create(folder.resolve("bank.git"));
    var tree = new HashMap<String, String>();
    tree.put("shop/setup.py", "");
    tree.put("shop/one.py", "# TODO: one\n# TODO: two\n\n\n" + LOOP);
    tree.put("shop/web.py", WEB);
    tree.put(HOSTILE + "/setup.py", "");
    tree.put(HOSTILE + "/" + HOSTILE + ".py", "# TODO: one\n# TODO: two\nA = 1\n" + LOOP);
    tree.put("src/main/java/a/A.java", JAVA);
    tree.put("src/test/java/a/ATest.java", JAVA.replace("class A", "class ATest"));
    shop.commit(tree);
    bank.commit(Map.of("bank.py", "# TODO: pay\nB = 1\n", "gone.py", "# TODO: go\n"));
    shop.passDays(14);
    tree.put("shop/one.py", "# TODO: one\n\n\n" + LOOP + "\n\ndef f():\n    pass\n");
    tree.put("shop/broken.py", "# TODO: seen\nA = 1\n");
    shop.commit(tree);
    RepositoryRef[] both = {named(shop, "shop"), named(bank, "<b>bank</b>")};
    nights.scan("2026-01-24", new HistorySettings("2026-01-03", "week", ""), both);

    Files.move(folder.resolve("bank.git"), folder.resolve("hidden.git"));
    shop.passDays(9);
    tree.put("shop/broken.py", "# TODO: seen\nA = (\n");
    shop.commit(tree);
    nights.scan("2026-01-31", HistorySettings.NEWEST, both);

    Files.move(folder.resolve("hidden.git"), folder.resolve("bank.git"));
    bank.passDays(30);
    bank.commit(Map.of("bank.py", "# TODO: pay\nB = 1\n\n\n" + LOOP));
    nights.scans.under(
        new RuleSettings(Map.of("todo-comment", false, "sql-injection", true), Map.of()));
    nights.scan("2026-02-07", HistorySettings.NEWEST, both);
  }

  private static RepositoryRef named(TestRepository repository, String name) {
    RepositoryRef ref = repository.toClone();
    return new RepositoryRef(ref.repository(), name, ref.branch(), ref.folder());
  }

  private void scan(String day, HistorySettings history, RepositoryRef... refs) {
    scans.on(day);
    if (history.equals(HistorySettings.NEWEST)) {
      scans.scan(new RepositoryList(List.of(refs), Map.of(), "repos.csv"));
    } else {
      scans.scan(history, refs);
    }
  }
}
