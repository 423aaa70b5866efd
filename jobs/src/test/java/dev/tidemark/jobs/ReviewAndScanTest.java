package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.CommitTree;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.review.Inspection;
import dev.tidemark.jobs.review.ReviewFixture;
import dev.tidemark.jobs.review.ReviewedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One path: a review of a commit and a scan of it say the same, row for row. */
class ReviewAndScanTest {
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

    Inspection inspection =
        ReviewFixture.inspect(new CommitTree(repository.gitDir().toString(), commit));

    assertThat(findings(inspection))
        .hasSizeGreaterThan(10)
        .containsExactlyInAnyOrderElementsOf(
            scans.sql(
                "SELECT path, module, language, role, rule, line, start_column, end_line, symbol,"
                    + " message, fingerprint, coalesce(suppression_reason, '') FROM findings"));
    assertThat(problems(inspection))
        .hasSize(2)
        .containsExactlyInAnyOrderElementsOf(
            scans.sql("SELECT path, kind, line, detail FROM problems"));
  }

  private static List<String> findings(Inspection inspection) {
    var rows = new ArrayList<String>();
    for (ReviewedFile file : inspection.files()) {
      for (var f : file.report().findings()) {
        rows.add(
            String.join(
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
                f.suppressionReason()));
      }
    }
    return rows;
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
