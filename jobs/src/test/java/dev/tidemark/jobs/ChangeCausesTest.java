package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.git.PathFilter;
import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.stage.AnalyzeFiles.AnalyzersFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on which different things happen, and what is said of why the counts moved. */
class ChangeCausesTest {
  private static final RuleSettings FEW_PARAMETERS =
      new RuleSettings(Map.of(), Map.of("too-many-parameters", Map.of("max-parameters", 2)));

  /** Rows whose causes are not the difference of the counts of two live snapshots. */
  private static final String WRONG =
      """
      WITH counts AS (
        SELECT repository, snapshot_date, module, language, role, rule, findings AS n
        FROM live_finding_counts),
      changes AS (
        SELECT repository, snapshot_date, module, language, role, rule, sum(n) AS n FROM (
          SELECT s.repository, s.snapshot_date, c.module, c.language, c.role, c.rule, c.n
          FROM live_snapshots s JOIN counts c
            ON c.repository = s.repository AND c.snapshot_date = s.snapshot_date
          UNION ALL
          SELECT s.repository, s.snapshot_date, c.module, c.language, c.role, c.rule, -c.n
          FROM live_snapshots s JOIN counts c
            ON c.repository = s.repository AND c.snapshot_date = s.previous_date)
        GROUP BY ALL HAVING sum(n) <> 0)
      SELECT * FROM changes FULL JOIN
        (SELECT * FROM live_change_causes WHERE commit_hash IS NOT NULL) k
        USING (repository, snapshot_date, module, language, role, rule)
      WHERE coalesce(n, 0) <> coalesce(k.change, 0)
        OR k.change <> k.by_code + k.by_rules + k.by_coverage + k.by_scope""";

  /** Causes that the events do not bear out. */
  private static final String UNTOLD =
      """
      WITH told AS (
        SELECT repository, snapshot_date, module, language, role, rule,
          sum(if(event = 'introduced', 1, -1)) FILTER (WHERE cause = 'code') AS code,
          sum(if(event = 'introduced', 1, -1)) FILTER (WHERE cause = 'rules') AS rules
        FROM live_finding_events GROUP BY ALL)
      SELECT * FROM live_change_causes FULL JOIN told
        USING (repository, snapshot_date, module, language, role, rule)
      WHERE coalesce(by_code, 0) <> coalesce(code, 0) OR coalesce(by_rules, 0) <> coalesce(rules, 0)
      """;

  /** Files that differ from those of the snapshot before and are not told, or told and do not. */
  private static final String WRONG_FILES =
      """
      WITH listed AS (
        SELECT repository, snapshot_date, path, blob FROM live_files),
      pairs AS (
        SELECT repository, snapshot_date, previous_date FROM live_snapshots WHERE files_compared),
      differ AS (
        SELECT p.repository, p.snapshot_date, path, now.blob, old.blob AS previous_blob
        FROM (SELECT p.*, path, blob FROM pairs p JOIN listed USING (repository, snapshot_date)) now
        FULL JOIN (
          SELECT p.*, path, blob FROM pairs p JOIN listed l
            ON l.repository = p.repository AND l.snapshot_date = p.previous_date) old
          USING (repository, snapshot_date, path)
        JOIN pairs p USING (repository, snapshot_date)
        WHERE now.blob IS DISTINCT FROM old.blob),
      told AS (
        SELECT repository, snapshot_date, path, blob,
          if(change = 'renamed', NULL, previous_blob) AS previous_blob
        FROM live_file_changes
        UNION ALL
        SELECT repository, snapshot_date, previous_path, NULL, previous_blob
        FROM live_file_changes WHERE change = 'renamed')
      (FROM differ EXCEPT ALL FROM told) UNION ALL (FROM told EXCEPT ALL FROM differ)""";

  /** Of every test, whose repositories all stand at one place, so that the first night is one. */
  @TempDir static Path home;

  private final Path folder = home.resolve("test");
  private ScanFixture scans;
  private TestRepository shop;
  private TestRepository bank;
  private final Map<String, String> shopTree = new HashMap<>();
  private final Map<String, String> bankTree = new HashMap<>();
  private int night;
  private boolean pathsMove;

  @BeforeEach
  void firstNight() throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
    scans = new ScanFixture(folder);
    shop = TestRepository.create(folder.resolve("shop.git"));
    bank = TestRepository.create(folder.resolve("bank.git"));
    shopTree.put("shop/setup.py", "");
    shopTree.put("shop/a.py", "# TODO: one\n# TODO: two\nA = 1\n");
    shopTree.put("shop/b.py", "# TODO: three\ndef send(a, b, c):\n    return a + b + c\n");
    bankTree.put("bank.py", "# TODO: pay\nB = 1\n");
    commit();
    var first = new ScanFixture(home.resolve("first"));
    if (Files.exists(first.warehouse())) {
      scans.goOnFrom(first);
      night = 1;
    } else {
      scan(shop, bank);
      first.goOnFrom(scans);
    }
  }

  private void commit() {
    shop.passDays(1);
    bank.passDays(1);
    shop.commit(shopTree);
    bank.commit(bankTree);
  }

  private void scan(TestRepository... repositories) {
    scan(scans.settings(), repositories);
  }

  private void scan(ScanSettings settings, TestRepository... repositories) {
    scan(settings, AnalyzersFactory.shipped(settings.rules()), repositories);
  }

  private void scan(
      ScanSettings settings, AnalyzersFactory analyzers, TestRepository... repositories) {
    scans.on("2026-02-%02d".formatted(++night));
    List<RepositoryRef> refs = Arrays.stream(repositories).map(TestRepository::toClone).toList();
    scans.scan(settings, new RepositoryList(refs, Map.of(), "repos.csv"), analyzers);
  }

  @AfterEach
  void everyChangeOfEveryNightIsExplained() {
    assertThat(scans.sql(WRONG)).isEmpty();
    assertThat(scans.sql(UNTOLD)).isEmpty();
    assertThat(pathsMove ? List.of() : scans.sql(WRONG_FILES)).isEmpty();
  }

  private ScanSettings with(RuleSettings rules, PathFilter paths) {
    ScanSettings usual = scans.settings();
    return new ScanSettings(
        usual.warehouse(), usual.git(), paths, usual.maxFileBytes(), rules, usual.history());
  }

  /** What moved that night: module, rule, by code, by rules, by coverage, by scope. */
  private List<String> causes(String repository) {
    return scans.sql(
        """
        SELECT module, rule, by_code, by_rules, by_coverage, by_scope FROM live_change_causes
        WHERE snapshot_date = DATE '2026-02-%02d' AND repository LIKE '%%/%s.git'
          AND rule IN ('todo-comment', 'too-many-parameters', 'sql-injection') ORDER BY ALL"""
            .formatted(night, repository));
  }

  private List<String> events() {
    return scans.sql(
        """
        SELECT event, cause, resolution, path, message[length('this comment is marked TODO: '):]
        FROM live_finding_events
        WHERE snapshot_date = DATE '2026-02-%02d' AND rule = 'todo-comment' ORDER BY ALL"""
            .formatted(night));
  }

  /** Path, change, path before, whether the content is another, and whose is told. */
  private List<String> fileChanges() {
    return scans.sql(
        """
        SELECT path, change, previous_path, blob IS DISTINCT FROM previous_blob, code_lines,
          previous_date
        FROM live_file_changes WHERE snapshot_date = DATE '2026-02-%02d' ORDER BY ALL"""
            .formatted(night));
  }

  @Test
  void aRepositoryComesByScopeAndGoesByScope() {
    assertThat(causes("shop")).containsExactly("shop|todo-comment|0|0|0|3");
    scan(shop);

    assertThat(causes("bank")).containsExactly(".|todo-comment|0|0|0|-1");
    assertThat(events()).containsExactly("resolved|scope|null|bank.py| \"TODO: pay\"");
    assertThat(scans.sql("SELECT DISTINCT repository LIKE '%shop%' FROM latest_findings"))
        .containsExactly("true");
    scan(shop);
    assertThat(causes("bank")).isEmpty();
    assertThat(scans.sql("SELECT repositories FROM runs ORDER BY run_id"))
        .containsExactly("2", "1", "1");
    assertThat(
            scans.sql(
                "SELECT name, snapshot_date, reason_code, previous_date FROM snapshots WHERE status ="
                    + " 'removed'"))
        .containsExactly("bank.git|2026-02-02|not_listed|null");

    scan(shop, bank);
    assertThat(causes("bank")).containsExactly(".|todo-comment|0|0|0|1");
    assertThat(
            scans.sql(
                "SELECT first_seen_at = (SELECT min(committed_at) FROM snapshots) FROM"
                    + " latest_findings WHERE path = 'bank.py' AND rule = 'todo-comment'"))
        .containsExactly("true");
    assertThat(scans.sql("SELECT path FROM file_changes")).isEmpty();
    assertThat(
            scans.sql(
                "SELECT DISTINCT name, changes, snapshots FROM file_churn JOIN"
                    + " latest_snapshots USING (repository) ORDER BY ALL"))
        .containsExactly("bank.git|null|0", "shop.git|0|3");
  }

  @Test
  void codeFixesAndIntroducesWhatItDoes() {
    shopTree.put("shop/a.py", "# TODO: one\n\n\nA = 1\n");
    shopTree.put("shop/new.py", shopTree.remove("shop/b.py") + "# TODO: four\n");
    commit();
    scan(shop, bank);

    assertThat(causes("shop")).containsExactly("shop|todo-comment|0|0|0|0");
    assertThat(events())
        .containsExactly(
            "introduced|code|null|shop/new.py| \"TODO: four\"",
            "resolved|code|fixed|shop/a.py| \"TODO: two\"");
    assertThat(
            scans.sql(
                "SELECT path, message LIKE '%four%', first_seen_at = s.committed_at FROM"
                    + " latest_findings JOIN latest_snapshots s USING (repository) WHERE rule ="
                    + " 'todo-comment' AND path LIKE 'shop/%' ORDER BY ALL"))
        .containsExactly(
            "shop/a.py|false|false", "shop/new.py|false|false", "shop/new.py|true|true");
    assertThat(fileChanges())
        .containsExactly(
            "shop/a.py|modified|null|true|1|2026-02-01",
            "shop/new.py|renamed|shop/b.py|true|2|2026-02-01");

    shopTree.remove("shop/new.py");
    commit();
    scan(shop, bank);
    assertThat(events())
        .containsExactly(
            "resolved|code|deleted|shop/new.py| \"TODO: four\"",
            "resolved|code|deleted|shop/new.py| \"TODO: three\"");
    assertThat(
            scans.sql(
                "SELECT count(*) FROM finding_events WHERE path = 'shop/new.py' AND event ="
                    + " 'resolved' AND rule = 'todo-comment' AND first_seen_at > committed_at - INTERVAL 36 HOUR"))
        .containsExactly("1");
    assertThat(fileChanges()).containsExactly("shop/new.py|deleted|null|true|null|2026-02-02");

    scan(shop, bank);
    assertThat(causes("shop")).isEmpty();
    assertThat(events()).isEmpty();
    assertThat(fileChanges()).isEmpty();
    assertThat(
            scans.sql(
                "SELECT path, changes, changes_90_days, last_changed_date, snapshots FROM file_churn"
                    + " WHERE changes > 0"))
        .containsExactly("shop/a.py|1|1|2026-02-02|3");
  }

  @Test
  void whatCannotBeJudgedIsNeitherFixedNorNew() {
    String good = shopTree.put("shop/a.py", "def (:\n");
    commit();
    scan(shop, bank);
    assertThat(causes("shop")).containsExactly("shop|todo-comment|0|0|-2|0");
    assertThat(events()).isEmpty();
    assertThat(
            scans.sql(
                "SELECT message, last_seen_date FROM latest_unseen_findings WHERE rule ="
                    + " 'todo-comment' ORDER BY ALL"))
        .containsExactly(
            "this comment is marked TODO: \"TODO: one\"|2026-02-01",
            "this comment is marked TODO: \"TODO: two\"|2026-02-01");
    scan(shop, bank);
    assertThat(causes("shop")).isEmpty();
    assertThat(
            scans.sql(
                "SELECT count(*), min(last_seen_date) FROM latest_unseen_findings WHERE rule ="
                    + " 'todo-comment'"))
        .containsExactly("2|2026-02-01");

    shopTree.put(
        "shop/a.py",
        good.replace("# TODO: two\n", "")
            + "\n\ndef f():\n    # TODO: six\n    return 1\n# TODO: five\n");
    commit();
    scan(shop, bank);
    assertThat(causes("shop")).containsExactly("shop|todo-comment|1|0|2|0");
    assertThat(events()).containsExactly("introduced|code|null|shop/a.py| \"TODO: five\"");
    assertThat(scans.sql("SELECT count(*) FROM latest_unseen_findings")).containsExactly("0");
    assertThat(
            scans.sql(
                "SELECT count(*) FROM latest_findings WHERE message LIKE '%one%' AND first_seen_at"
                    + " = (SELECT min(committed_at) FROM snapshots)"))
        .containsExactly("1");
  }

  @Test
  void aNightThatFailsIsPassedOver() throws IOException {
    bankTree.put("bank.py", "B = 1\n");
    commit();
    Path hidden = folder.resolve("hidden.git");
    Files.move(bank.gitDir(), hidden);
    scan(shop, bank);
    assertThat(causes("bank")).isEmpty();
    assertThat(events()).isEmpty();
    assertThat(fileChanges()).isEmpty();

    Files.move(hidden, bank.gitDir());
    scan(shop, bank);
    assertThat(causes("bank")).containsExactly(".|todo-comment|-1|0|0|0");
    assertThat(
            scans.sql(
                "SELECT previous_date FROM live_finding_events WHERE event = 'resolved' AND path ="
                    + " 'bank.py' AND rule = 'todo-comment'"))
        .containsExactly("2026-02-01");
    assertThat(fileChanges()).containsExactly("bank.py|modified|null|true|1|2026-02-01");
  }

  @Test
  void anotherThresholdIsNoChangeOfTheCode() {
    shopTree.put("shop/a.py", "# TODO: one\nA = 1\n");
    commit();
    scan(with(FEW_PARAMETERS, PathFilter.ALL), shop, bank);

    assertThat(causes("shop"))
        .containsExactly("shop|todo-comment|-1|0|0|0", "shop|too-many-parameters|0|1|0|0");
    assertThat(
            scans.sql(
                "SELECT event, cause, f.first_seen_at = e.first_seen_at, f.first_seen_at <"
                    + " e.committed_at FROM live_finding_events e JOIN latest_findings f USING"
                    + " (fingerprint) WHERE e.rule = 'too-many-parameters'"))
        .containsExactly("introduced|rules|true|true");
  }

  @Test
  void aRaisedRevisionIsNoChangeOfTheCode() {
    night = 0;
    scans = new ScanFixture(folder.resolve("other"));
    var usual = scans.settings();
    // As if an older revision had found more: recorded under another name of the rules.
    scan(usual, AnalyzersFactory.shipped(FEW_PARAMETERS), shop, bank);
    forgetRules();
    shopTree.put("shop/a.py", "# TODO: one\nA = 1\n");
    commit();
    scan(shop, bank);

    assertThat(causes("shop"))
        .containsExactly("shop|todo-comment|-1|0|0|0", "shop|too-many-parameters|0|-1|0|0");
    assertThat(
            scans.sql(
                "SELECT event, cause, resolution FROM live_finding_events WHERE rule ="
                    + " 'too-many-parameters' AND snapshot_date = DATE '2026-02-02'"))
        .containsExactly("resolved|rules|null");
  }

  private void forgetRules() {
    var places = new ArrayList<Path>();
    try (var commits = Files.list(scans.warehouse().resolve("_commits"));
        var caches = Files.list(scans.warehouse().resolve("_cache"))) {
      commits.filter(each -> each.toString().endsWith(".json")).forEach(places::add);
      for (Path commit : places) {
        String record = Files.readString(commit);
        Files.writeString(
            commit, record.replaceAll("(\"rule_set\" *: *\")[^\"]*", "$1" + "0".repeat(16)));
        Files.deleteIfExists(commit.resolveSibling("." + commit.getFileName() + ".crc"));
      }
      for (Path cache : caches.toList()) {
        Files.move(cache, cache.resolveSibling("old-" + cache.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFlowThroughAFileThatCannotBeReadIsNotFixed() {
    scans.under(new RuleSettings(Map.of("sql-injection", true), Map.of()));
    String web =
        """
        from flask import Flask, request
        from .dao import find

        app = Flask(__name__)


        @app.route("/item")
        def item():
            return {"found": len(find(request.args["id"]))}
        """;
    shopTree.put("shop/web.py", web);
    shopTree.put(
        "shop/dao.py",
        """
        import sqlite3

        def find(ident):
            db = sqlite3.connect("shop.db")
            return db.execute("SELECT name FROM item WHERE id = '" + ident + "'").fetchall()
        """);
    commit();
    scan(shop, bank);
    assertThat(scans.sql("SELECT path, rule FROM latest_findings WHERE rule = 'sql-injection'"))
        .containsExactly("shop/dao.py|sql-injection");

    shopTree.put("shop/web.py", web + "def (\n");
    commit();
    scan(shop, bank);
    assertThat(causes("shop")).contains("shop|sql-injection|0|0|-1|0");
    assertThat(
            scans.sql(
                "SELECT event, cause FROM live_finding_events WHERE rule = 'sql-injection'"
                    + " ORDER BY snapshot_date"))
        .containsExactly("introduced|code");
    String unseen = "SELECT path FROM latest_unseen_findings WHERE rule = 'sql-injection'";
    assertThat(scans.sql(unseen)).containsExactly("shop/dao.py");

    scan(shop, bank);
    assertThat(scans.sql(unseen)).containsExactly("shop/dao.py");

    shopTree.put("shop/web.py", web);
    commit();
    scan(shop, bank);
    assertThat(causes("shop")).contains("shop|sql-injection|0|0|1|0");
    assertThat(scans.sql(unseen)).isEmpty();
  }

  @Test
  void pathsThatAreLeftOutGoByScope() {
    pathsMove = true;
    scan(with(RuleSettings.DEFAULTS, new PathFilter(List.of(), List.of("shop/b.py"))), shop, bank);
    assertThat(causes("shop")).containsExactly("shop|todo-comment|0|0|0|-1");
    assertThat(events()).containsExactly("resolved|scope|null|shop/b.py| \"TODO: three\"");

    scan(shop, bank);
    assertThat(causes("shop")).containsExactly("shop|todo-comment|0|0|0|1");
    assertThat(scans.sql("SELECT path FROM file_changes")).isEmpty();
  }

  @Test
  void aModuleThatIsRenamedMovesByScope() {
    shopTree.put("store/setup.py", "");
    shopTree.remove("shop/setup.py");
    for (String file : List.of("a.py", "b.py")) {
      shopTree.put("store/" + file, shopTree.remove("shop/" + file));
    }
    commit();
    scan(shop, bank);

    assertThat(causes("shop"))
        .containsExactly("shop|todo-comment|0|0|0|-3", "store|todo-comment|0|0|0|3");
    assertThat(events()).isEmpty();
    assertThat(fileChanges())
        .containsExactly(
            "store/a.py|renamed|shop/a.py|false|1|2026-02-01",
            "store/b.py|renamed|shop/b.py|false|2|2026-02-01",
            "store/setup.py|renamed|shop/setup.py|false|0|2026-02-01");
  }

  @Test
  void rewrittenHistoryIsComparedWithWhatWasThere() {
    String first = shop.commit(shopTree);
    shop.point("refs/heads/main", first);
    shopTree.put("shop/a.py", "# TODO: one\nA = 1\n");
    shop.rewriteHistory(shop.tree());
    shop.commit(shopTree);
    scan(shop, bank);

    assertThat(events()).containsExactly("resolved|code|fixed|shop/a.py| \"TODO: two\"");
  }
}
