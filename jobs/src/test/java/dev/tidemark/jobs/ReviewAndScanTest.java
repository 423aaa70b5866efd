package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.git.CommitTree;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.review.InspectTogether;
import dev.tidemark.jobs.review.Inspection;
import dev.tidemark.jobs.review.Review;
import dev.tidemark.jobs.review.ReviewFixture;
import dev.tidemark.jobs.review.ReviewedFile;
import dev.tidemark.jobs.review.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One path: a review of a commit and a scan of it say the same, row for row. */
class ReviewAndScanTest {
  private static final RuleSettings FLOWS =
      new RuleSettings(Map.of("sql-injection", true, "weak-hash", true), Map.of());

  private static final String FINDINGS =
      "SELECT path, module, language, role, rule, line, start_column, end_line, symbol, message,"
          + " fingerprint, coalesce(suppression_reason, '') FROM findings";
  private static final String JAVA =
      """
      package a;

      public class A {
        public void f(Runnable r) {
          try {
            r.run();
          } catch (RuntimeException e) {
          }
          try {
            r.run();
          } catch (Exception e) { // tidemark:ignore broad-catch -- anything may come
            f(null);
          }
        }
      }
      """;
  private static final String PYTHON =
      "def doIt(theSize):\n\ttry:\n\t\tgo()\n\texcept Exception:\n\t\tpass\n\n# TODO: more\n";

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
  private static final String BASE = "class Store:\n    def put(self, key):\n        pass\n";
  private static final String OVERRIDE =
      "from .base import Store\n\nclass Disk(Store):\n    def put(self):\n        pass\n";

  private static final String WEB =
      """
      from flask import Flask, request
      from .dao import find

      app = Flask(__name__)


      @app.route("/item")
      def item():
          return {"found": len(find(request.args["id"]))}
      """;
  private static final String DAO =
      """
      import sqlite3
      from flask import request

      def find(ident):
          db = sqlite3.connect("shop.db")
          return db.execute("SELECT name FROM item WHERE id = '" + ident + "'").fetchall()

      def search():
          db = sqlite3.connect("shop.db")
          name = request.args["name"]
          return db.execute("SELECT id FROM item WHERE name = '" + name + "'").fetchall()
      """;
  private static final String HASH =
      """
      package a;

      class Passwords {
        byte[] of(byte[] password) throws Exception {
          var settings = new java.util.Properties();
          settings.load(getClass().getResourceAsStream("/app.properties"));
          String name = settings.getProperty("hash.name", "SHA-256");
          return java.security.MessageDigest.getInstance(name).digest(password);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void findingsAndProblemsAreTheSame() {
    TestRepository repository = TestRepository.create(folder.resolve("one.git"));
    String commit =
        repository.commit(
            Map.of(
                "pom.xml",
                "<project/>",
                "src/main/java/a/A.java",
                JAVA,
                "src/test/java/a/ATest.java",
                JAVA.replace("A", "ATest"),
                "tool/setup.py",
                "",
                "tool/vendor/six.py",
                PYTHON,
                "tool/main.py",
                PYTHON,
                "tool/broken.py",
                "def f(:\n",
                "tool/old.py",
                "print 'x'\n",
                ".gitattributes",
                "tool/gen.py linguist-generated\n",
                "tool/gen.py",
                PYTHON));
    var scans = new ScanFixture(folder);
    scans.scan(repository.toClone());

    Inspection inspection = inspect(repository, commit);

    assertThat(findings(inspection))
        .hasSizeGreaterThan(10)
        .containsExactlyInAnyOrderElementsOf(scans.sql(FINDINGS));
    assertThat(problems(inspection))
        .hasSize(2)
        .containsExactlyInAnyOrderElementsOf(
            scans.sql("SELECT path, kind, line, detail FROM problems"));
    assertThat(verdicts(inspection))
        .hasSize(6)
        .containsExactlyInAnyOrderElementsOf(
            scans.sql(
                "SELECT path, security_verdict, coalesce(security_reason, '') FROM files"
                    + " WHERE role IN ('main', 'test')"));
  }

  @Test
  void whatShowsBetweenFilesIsTheSame() {
    TestRepository repository = TestRepository.create(folder.resolve("two.git"));
    String commit =
        repository.commit(
            Map.of(
                "shop/setup.py",
                "",
                "shop/one.py",
                LOOP,
                "shop/two.py",
                "\n\n" + LOOP.replace("each", "row").replace("rows", "items"),
                "shop/base.py",
                BASE,
                "shop/disk.py",
                OVERRIDE,
                "big/setup.py",
                "",
                "big/table.py",
                "x = 1\n".repeat(300),
                "src/test/groovy/ATest.groovy",
                "class ATest {}"));
    var scans = new ScanFixture(folder);
    scans.scan(repository.toClone());

    Inspection inspection = inspect(repository, commit);

    assertThat(
            scans.sql(
                "SELECT DISTINCT rule FROM findings WHERE rule IN ('duplicate-block',"
                    + " 'inconsistent-override', 'missing-tests') ORDER BY rule"))
        .containsExactly("duplicate-block", "inconsistent-override", "missing-tests");
    assertThat(findings(inspection)).containsExactlyInAnyOrderElementsOf(scans.sql(FINDINGS));
    assertThat(scans.sql("SELECT path, related FROM findings WHERE len(related) > 0 ORDER BY path"))
        .containsExactly(
            "shop/disk.py|[{path=shop/base.py, line=2, end_line=3}]",
            "shop/one.py|[{path=shop/two.py, line=3, end_line=10}]");
    assertThat(scans.sql("SELECT path, kind FROM problems"))
        .containsExactly("src/test/groovy/ATest.groovy|other_language");
  }

  @Test
  void whatFlowsFromFileToFileIsTheSame() {
    TestRepository repository = TestRepository.create(folder.resolve("three.git"));
    String commit =
        repository.commit(
            Map.of(
                "shop/web.py",
                WEB,
                "shop/dao.py",
                DAO,
                "src/main/java/a/Passwords.java",
                HASH,
                "src/main/resources/app.properties",
                "hash.name=MD5\nlogin=sesame\n",
                "src/main/resources/large.properties",
                "x".repeat(300_000)));
    var scans = new ScanFixture(folder);
    scans.under(FLOWS);
    scans.scan(repository.toClone());

    Inspection inspection = inspect(repository, commit, FLOWS);

    assertThat(findings(inspection)).containsExactlyInAnyOrderElementsOf(scans.sql(FINDINGS));
    assertThat(
            scans.sql(
                "SELECT path, line, list_distinct([step.path || ':' || step.line FOR step IN flow])"
                    + " FROM findings WHERE rule = 'sql-injection' AND line = 6"))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).contains("shop/web.py:9", "shop/dao.py:6"));
    assertThat(
            scans.sql(
                "SELECT rule, findings, files FROM finding_counts"
                    + " WHERE rule IN ('sql-injection', 'weak-hash') ORDER BY rule"))
        .containsExactly("sql-injection|2|1", "weak-hash|1|1");
    assertThat(verdicts(inspection, FLOWS))
        .containsExactlyInAnyOrderElementsOf(
            scans.sql("SELECT path, security_verdict, coalesce(security_reason, '') FROM files"))
        .contains("shop/dao.py|findings|", "src/main/java/a/Passwords.java|findings|");
    assertThat(scans.sql("SELECT files, blobs_analyzed FROM runs")).containsExactly("3|3");
    assertThat(scans.sql("SELECT sum(files) FROM modules")).containsExactly("3");
    assertThat(scans.sql("SELECT count(*) FROM problems")).containsExactly("0");
  }

  private static Inspection inspect(TestRepository repository, String commit) {
    return inspect(repository, commit, RuleSettings.DEFAULTS);
  }

  private static Inspection inspect(TestRepository repository, String commit, RuleSettings rules) {
    var tree = new CommitTree(repository.gitDir().toString(), commit);
    return new InspectTogether(rules).after(ReviewFixture.inspect(tree, rules), true);
  }

  private static List<String> verdicts(Inspection inspection) {
    return verdicts(inspection, RuleSettings.DEFAULTS);
  }

  private static List<String> verdicts(Inspection inspection, RuleSettings rules) {
    var subject = new Subject("one", "", "", "", "");
    return Review.of(subject, inspection, rules).security().files().stream()
        .map(
            file ->
                String.join(
                    "|", file.path(), file.judgement().verdict().id(), file.judgement().reason()))
        .toList();
  }

  private static List<String> findings(Inspection inspection) {
    var rows = new ArrayList<String>();
    for (ReviewedFile file : inspection.files()) {
      file.report().findings().forEach(each -> rows.add(row(file, each)));
    }
    inspection.acrossFiles().forEach(each -> rows.add(row(each.file(), each.finding())));
    return rows;
  }

  private static String row(ReviewedFile file, Finding f) {
    return String.join(
        "|",
        file.path(),
        file.module(),
        file.language().id(),
        file.report().role().id(),
        f.rule(),
        String.valueOf(f.place().line()),
        String.valueOf(f.place().column()),
        String.valueOf(f.place().endLine()),
        f.place().symbol(),
        f.message(),
        f.fingerprint(),
        f.suppressionReason());
  }

  private static List<String> problems(Inspection inspection) {
    return inspection.files().stream()
        .flatMap(
            file ->
                file.report().problems().stream()
                    .map(
                        p -> file.path() + "|" + p.kind().id() + "|" + p.line() + "|" + p.detail()))
        .toList();
  }
}
