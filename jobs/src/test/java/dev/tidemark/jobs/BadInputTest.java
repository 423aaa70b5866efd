package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.rules.TodoComment;
import dev.tidemark.jobs.git.TestGitServer;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.git.TestRepository.RawEntry;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a repository holds costs only itself, and is a row with a reason. */
class BadInputTest {
  private static final String GOOD = "VALUE = 1\n";

  @TempDir Path folder;
  private ScanFixture scans;

  @BeforeEach
  void openWarehouse() {
    scans = new ScanFixture(folder);
  }

  private RepositoryRef good() {
    var repository = TestRepository.create(folder.resolve("good.git"));
    repository.commit(Map.of("good.py", GOOD));
    return repository.toClone();
  }

  @Test
  void repositoriesThatCannotBeReadAreRowsAndHarmNoOther() throws IOException {
    var empty = TestRepository.create(folder.resolve("empty.git"));
    Path plain = Files.createDirectory(folder.resolve("plain"));
    var noBranch = new RepositoryRef(good().repository(), "branch", "no-such", false);
    var unreachable =
        new RepositoryRef(
            "http://127.0.0.1:" + TestGitServer.closedPort() + "/x", "unreachable", "", false);
    var missing =
        new RepositoryRef("file://" + folder.resolve("missing.git"), "missing", "", false);
    var notOne = new RepositoryRef("file://" + plain, "plain", "", true);
    var fine = TestRepository.create(folder.resolve("fine.git"));
    fine.commit(Map.of("fine.py", GOOD));

    RunSummary summary =
        scans.scan(empty.toClone(), noBranch, unreachable, missing, notOne, fine.toClone());

    assertThat(summary.complete()).isFalse();
    assertThat(summary.unread()).hasSize(5);
    assertThat(scans.sql("SELECT name, status, reason_code FROM snapshots ORDER BY name"))
        .containsExactly(
            "branch|failed|no_such_branch",
            "empty.git|empty|empty_repository",
            "fine.git|succeeded|null",
            "missing|failed|not_found",
            "plain|failed|not_a_repository",
            "unreachable|failed|unreachable");
    assertThat(scans.sql("SELECT count(*) FROM snapshots WHERE length(detail) > 20"))
        .containsExactly("5");
    assertThat(scans.sql("SELECT path FROM latest_files")).containsExactly("fine.py");
  }

  @Test
  void filesThatCannotBeJudgedAreRowsWithTheirReason() {
    var files = new HashMap<String, String>();
    files.put("good.py", GOOD);
    files.put("crlf.py", "VALUE = 1\r\nOTHER = 2\r\n");
    files.put("bom.py", "\ufeffVALUE = 1\n");
    files.put("declared.py", "# -*- coding: latin-1 -*-\nVALUE = 1\n");
    files.put("unknown.py", "# -*- coding: klingon -*-\nVALUE = 1\n");
    files.put("nul.py", "VALUE = 1\0\n");
    files.put("python2.py", "print 'hello'\n");
    files.put("broken.py", "def f(:\n");
    files.put("Broken.java", "class {");
    files.put("large.py", "# " + "x".repeat(1_000_000) + "\n");
    files.put("lfs.py", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
    files.put(
        "Deep.java", "class D { int x = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "; }");
    files.put("Sum.java", "class S { int x = 1" + " + 1".repeat(5_000) + "; }");
    files.put("sum.py", "x = 1" + " + 1".repeat(5_000) + "\n");
    files.put("deep.py", "x = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "\n");
    var repository = TestRepository.create(folder.resolve("files.git"));
    repository.commit(files);

    RunSummary summary = scans.scan(repository.toClone());

    assertThat(summary.complete()).isFalse();
    assertThat(
            scans.sql("SELECT path, kind FROM problems WHERE path NOT LIKE '%eep%' ORDER BY path"))
        .containsExactly(
            "Broken.java|syntax_error",
            "broken.py|syntax_error",
            "large.py|too_large",
            "lfs.py|lfs_pointer",
            "nul.py|binary",
            "python2.py|python_2",
            "unknown.py|unknown_encoding");
    assertThat(
            scans.sql(
                "SELECT path FROM files WHERE judged AND path NOT LIKE '%eep%' ORDER BY path"))
        .containsExactly("Sum.java", "bom.py", "crlf.py", "declared.py", "good.py", "sum.py");
    // Deep nesting is judged or said to be too deep; it is never silently clean.
    assertThat(
            scans.sql(
                "SELECT count(*) FROM files WHERE path LIKE '%eep%' AND NOT judged AND"
                    + " not_judged_reason NOT IN ('too_deep', 'syntax_error')"))
        .containsExactly("0");
    assertThat(scans.sql("SELECT count(*) FROM files WHERE NOT judged AND code_lines IS NOT NULL"))
        .containsExactly("0");
    assertThat(scans.sql("SELECT files_judged + files_not_judged = files FROM modules"))
        .containsOnly("true");
  }

  @Test
  void bytesThatAreNotUtf8AreSaidToBe() {
    var repository = TestRepository.create(folder.resolve("bytes.git"));
    repository.commit(Map.of("seed.py", GOOD));
    ObjectId latin = repository.blob(new byte[] {'x', ' ', '=', ' ', '"', (byte) 0xe9, '"', '\n'});
    repository.commitTree(repository.tree(RawEntry.file("latin.py", latin)));
    scans.scan(repository.toClone());
    assertThat(scans.sql("SELECT path, kind, line FROM latest_problems"))
        .containsExactly("latin.py|not_utf8|1");
  }

  @Test
  void hostileTreeEntriesAreNeverFollowed() {
    var repository = TestRepository.create(folder.resolve("hostile.git"));
    String commit = repository.commit(Map.of("seed.py", GOOD));
    ObjectId blob = repository.blob(GOOD);
    ObjectId inner = repository.tree(RawEntry.file("inner.py", blob));
    repository.commitTree(
        repository.tree(
            RawEntry.tree("..", inner),
            RawEntry.tree(".git", inner),
            new RawEntry(
                FileMode.SYMLINK,
                "link.py".getBytes(StandardCharsets.UTF_8),
                repository.blob("/etc/passwd")),
            new RawEntry(
                FileMode.GITLINK,
                "module".getBytes(StandardCharsets.UTF_8),
                ObjectId.fromString(commit)),
            RawEntry.file("ok.py", blob),
            RawEntry.file("tab\tname.py", blob)));

    scans.scan(repository.toClone());

    assertThat(scans.sql("SELECT path FROM latest_files WHERE judged")).containsExactly("ok.py");
    assertThat(scans.sql("SELECT path, kind FROM latest_problems ORDER BY path"))
        .containsExactlyInAnyOrder(
            "link.py|symlink",
            "module|submodule",
            "\"tab\\tname.py\"|unsafe_path",
            "\"../inner.py\"|unsafe_path",
            "\".git/inner.py\"|unsafe_path");
  }

  @Test
  void aLostObjectCostsItsFileAndIsTriedAgain() {
    var repository = TestRepository.create(folder.resolve("lost.git"));
    repository.commit(Map.of("good.py", GOOD, "lost.py", "LOST = 1\n"));
    ObjectId lost = repository.blob("LOST = 1\n");
    repository.lose(lost);

    scans.scan(repository.inPlace());
    assertThat(scans.sql("SELECT path, kind FROM latest_problems"))
        .containsExactly("lost.py|missing_object");
    assertThat(scans.sql("SELECT path FROM latest_files WHERE judged")).containsExactly("good.py");

    assertThat(repository.blob("LOST = 1\n")).isEqualTo(lost);
    RunSummary mended = scans.scan(repository.inPlace());
    assertThat(mended.complete()).isTrue();
    assertThat(mended.blobsAnalyzed()).isEqualTo(1);
    assertThat(scans.sql("SELECT count(*) FROM latest_files WHERE judged")).containsExactly("2");
  }

  @Test
  void aCorruptRepositoryFailsAloneAndACorruptMirrorIsClonedAnew() {
    RepositoryRef fine = good();
    var repository = TestRepository.create(folder.resolve("corrupt.git"));
    repository.commit(Map.of("a.py", GOOD + "A = 2\n", "b/b.py", GOOD + "B = 2\n"));
    scans.scan(repository.toClone());
    damage(mirrorOf("corrupt"));
    assertThat(scans.scan(repository.toClone(), fine).complete()).isTrue();

    repository.pack();
    damage(repository.gitDir());
    RunSummary summary = scans.scan(repository.inPlace(), fine);
    assertThat(summary.complete()).isFalse();
    assertThat(summary.repositories()).isEqualTo(Map.of("failed", 1L, "succeeded", 1L));
    assertThat(scans.sql("SELECT reason_code FROM snapshots WHERE status = 'failed'"))
        .containsExactly("corrupt_repository");
    assertThat(scans.sql("SELECT count(*) FROM latest_files WHERE judged")).containsExactly("3");
  }

  private static void damage(Path gitDir) {
    Path pack = TestRepository.onlyPack(gitDir);
    TestRepository.damage(pack, 12, (int) pack.toFile().length() - 40);
  }

  private Path mirrorOf(String name) {
    try (var paths = Files.walk(scans.mirrors())) {
      return paths
          .filter(path -> path.endsWith("objects") && path.toString().contains(name))
          .findFirst()
          .orElseThrow()
          .getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @RuleInfo(
      id = "always-throws",
      category = Category.NAMING,
      severity = Severity.INFO,
      revision = 1,
      summary = "Throws",
      why = "To see what a crash costs.",
      examples = @Example(language = Language.PYTHON, bad = "", good = ""))
  static final class AlwaysThrows implements Rule<TextFile> {
    @Override
    public void check(TextFile file, Reporter reporter) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** In place of the rule that ships under this id. */
  @RuleInfo(
      id = "todo-comment",
      category = Category.NAMING,
      severity = Severity.INFO,
      revision = 1,
      summary = "Tells a way and gives up",
      why = "To see both in the tables.",
      examples = @Example(language = Language.PYTHON, bad = "", good = ""))
  static final class TellsAWay implements Rule<TextFile> {
    @Override
    public void check(TextFile file, Reporter reporter) {
      var way = List.of(new FlowStep("", 1, "enters"), new FlowStep("b.py", 3, "leaves"));
      reporter.report(new Place(2, 1, 2, ""), "this leaks", way);
      reporter.notJudged(3, "too tangled to follow");
    }
  }

  private static Analyzers withACrash() {
    RuleCatalogue shipped = RuleCatalogue.SHIPPED;
    var text = new ArrayList<>(shipped.text());
    text.removeIf(rule -> rule instanceof TodoComment);
    text.add(0, new AlwaysThrows());
    text.add(new TellsAWay());
    return new Analyzers(
        new RuleCatalogue(
            text,
            shipped.outline(),
            shipped.java(),
            shipped.python(),
            shipped.flows(),
            shipped.repository()),
        RuleSettings.DEFAULTS);
  }

  @Test
  void aRuleThatThrowsOrGivesUpCostsThatRuleOnThatFile() {
    var repository = TestRepository.create(folder.resolve("one.git"));
    repository.commit(Map.of("good.py", GOOD));

    RunSummary summary =
        scans.scan(
            new RepositoryList(List.of(repository.toClone()), Map.of()), BadInputTest::withACrash);

    assertThat(summary.complete()).isFalse();
    assertThat(scans.sql("SELECT kind, rule FROM problems"))
        .containsExactlyInAnyOrder("rule_failed|always-throws", "too_complex|todo-comment");
    assertThat(scans.sql("SELECT rule_failures, files_judged FROM modules")).containsExactly("2|1");
    assertThat(scans.sql("SELECT message, flow FROM findings WHERE rule = 'todo-comment'"))
        .containsExactly(
            "this leaks|[{path=, line=1, text=enters}, {path=b.py, line=3, text=leaves}]");
  }

  @Test
  void aSecretInACloneUrlIsNowhere() throws IOException {
    String secret = "s3cr3t-t0ken-" + System.identityHashCode(this);
    var list =
        RepositoryList.parse(
            List.of(
                "http://user:" + secret + "@127.0.0.1:" + TestGitServer.closedPort() + "/x.git"),
            null,
            folder);
    RunSummary summary = scans.scan(list);
    assertThat(summary.toString()).doesNotContain(secret);
    assertThat(scans.sql("SELECT reason_code FROM snapshots")).containsExactly("unreachable");
    try (var paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(path.toString()).doesNotContain(secret);
      }
    }
    assertThat(scans.sql("SELECT repository || detail FROM snapshots").toString())
        .doesNotContain(secret);
  }
}
