package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.warehouse.WrittenSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainChangeTest {
  private static final String A = "https://example.org/payments";
  private static final String B = "https://example.org/search";
  private static final String C = "https://example.org/legacy";
  private static final String CATCH = "empty-catch";
  private static final String LONG = "long-function";
  private static final String ERRORS = "error_handling";
  private static final String FIRST_COMMIT = "a1b2c3d4e5f6a7b8";
  private static final String SECOND_COMMIT = "d4e5f6a7b8c9d0e1";

  @TempDir Path folder;

  private String explain(String... options) {
    Outcome outcome = run(options);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  private Outcome run(String... options) {
    var arguments =
        new ArrayList<>(List.of("explain", "--width", "80", "--warehouse", folder.toString()));
    arguments.addAll(List.of(options));
    boolean sparkBefore = SparkSession.getDefaultSession().isDefined();
    Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
    assertThat(SparkSession.getDefaultSession().isDefined()).isEqualTo(sparkBefore);
    return outcome;
  }

  private WrittenSeries.Run night(String id, boolean shorter) {
    return new WrittenSeries(folder)
        .run(id, shorter ? "rules-2" : "rules-1")
        .rule(CATCH, ERRORS, "java", true)
        .rule(LONG, "complexity", "java", true, 1, shorter ? "{\"max\":40}" : "{\"max\":60}")
        .rule("no-doc", "documentation", "java", shorter);
  }

  /** Each thing that can move a count happens once. */
  private void week() {
    night("r1", false)
        .read(A, "2026-11-14", FIRST_COMMIT)
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 10)
        .found("core", LONG, "complexity", 5)
        .moved("core", CATCH, 0, 0, 0, 10)
        .moved("core", LONG, 0, 0, 0, 5)
        .read(C, "2026-11-14", "1e9ac1")
        .module(".", "java", 200)
        .found(".", CATCH, ERRORS, 4)
        .moved(".", CATCH, 0, 0, 0, 4)
        .commit();
    night("r2", true)
        .since("2026-11-14", FIRST_COMMIT)
        .read(A, "2026-11-16", SECOND_COMMIT)
        .module("core", "java", 1000)
        .files("core", "java", "main", 0, 1, 0)
        .found("core", CATCH, ERRORS, 9)
        .found("core", LONG, "complexity", 17)
        .moved("core", CATCH, 1, 0, -2, 0)
        .moved("core", LONG, 2, 10, 0, 0)
        .introduced("core", CATCH, "core/src/B.java", 7)
        .introduced("core", CATCH, "core/src/A.java", 120)
        .resolved("core", CATCH, "core/src/Old.java", 3, "deleted")
        .introduced("core", LONG, "core/src/A.java", 100)
        .introduced("core", LONG, "core/src/A.java", 200)
        .unseen("core", CATCH, "core/src/Broken.java", 1, "2026-11-14")
        .unseen("core", CATCH, "core/src/Broken.java", 2, "2026-11-14")
        .removed(C, "2026-11-16")
        .moved(".", CATCH, 0, 0, 0, -4)
        .read(B, "2026-11-16", "5ea5c4")
        .module("lib", "java", 500)
        .found("lib", CATCH, ERRORS, 3)
        .moved("lib", CATCH, 0, 0, 0, 3)
        .commit();
    night("r3", true)
        .unread(A, "2026-11-17", "timed_out", "clone_timed_out")
        .since("2026-11-16", "5ea5c4")
        .read(B, "2026-11-17", "5ea5c5")
        .module("lib", "java", 500)
        .found("lib", CATCH, ERRORS, 2)
        .moved("lib", CATCH, -1, 0, 0, 0)
        .resolved("lib", CATCH, "lib/S.java", 9, "fixed")
        .commit();
  }

  @Test
  void aWeekIsToldByCausesCommitsRulesAndRepositories() {
    week();
    assertThat(explain("--from", "2026-11-14"))
        .isEqualTo(
            """
            Findings in main code, 2026-11-14 to 2026-11-17: 19 -> 28 (+9)
            2 repositories, 151 files, 1 of them not judged

            by code       +2  4 introduced, 2 resolved (1 fixed, 1 deleted with their file)
            by rules     +10  other rules from 2026-11-16
            by coverage   -2  2 findings in 1 file that can no longer be judged, e.g. core/src/Broken.java
            by scope      -1  1 repository came (+3); 1 repository went (-4)

            Commits that moved it most
            +3 payments a1b2c3d4e5..d4e5f6a7b8 (2026-11-16): 4 introduced, 1 resolved
                +2 long-function in core
                    core/src/A.java:100: this is wrong
                +1 empty-catch in core
                    core/src/A.java:120: this is wrong
                git log --oneline a1b2c3d4e5..d4e5f6a7b8 -- core/src/A.java core/src/B.java core/src/Old.java
            -1 search 5ea5c4..5ea5c5 (2026-11-17): 0 introduced, 1 resolved
                -1 empty-catch in lib
                    fixed lib/S.java:9: this is wrong
                git log --oneline 5ea5c4..5ea5c5 -- lib/S.java

            Repositories that came or went
            -4 legacy: not in the list from 2026-11-16
            +3 search: read from 2026-11-16

            Rules that changed
            2026-11-16 long-function: max 60 -> max 40
            2026-11-16 no-doc: switched on

            By rule, worst first
                           change  code  rules  coverage  scope
            long-function     +12    +2    +10         0      0
            empty-catch        -3     0      0        -2     -1

            By repository, worst first
                      change  code  rules  coverage  scope
            payments     +11    +3    +10        -2      0
            search        +2    -1      0         0     +3
            legacy        -4     0      0         0     -4

            Not read
            payments, 2026-11-17: clone timed out; what changed since is not in these numbers

            Counted as of an earlier date
            payments: as of 2026-11-16, the last known at 2026-11-17

            In SQL
            tidemark sql "SELECT * FROM change_days WHERE snapshot_date > '2026-11-14' AND snapshot_date <= '2026-11-17' AND role = 'main'"
            each finding that came or went is in live_finding_events
            """);
  }

  @Test
  void byDefaultTheLastNightIsExplained() {
    week();
    assertThat(explain())
        .startsWith("Findings in main code, 2026-11-16 to 2026-11-17: 29 -> 28 (-1)\n")
        .contains("by code      -1  0 introduced, 1 resolved (1 fixed)\n")
        .doesNotContain("Rules that changed", "Repositories that", "payments a1b2");
  }

  @Test
  void aNightThatFailsAndIsFollowedIsCountedWithTheNext() {
    week();
    night("r4", true)
        .since("2026-11-16", SECOND_COMMIT)
        .read(A, "2026-11-18", "facade")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 9)
        .found("core", LONG, "complexity", 17)
        .commit();
    assertThat(explain("--from", "2026-11-16", "--repository", "payments"))
        .startsWith(
            "Findings in main code, repository payments, 2026-11-16 to 2026-11-18: 26 -> 26 (0)")
        .contains("payments, 2026-11-17: clone timed out; what changed is counted with 2026-11-18")
        .doesNotContain("as of", "Commits", "By r");
  }

  @Test
  void aRepositoryThatWentMayComeBack() {
    week();
    night("r4", true)
        .read(C, "2026-11-18", "1e9ac1")
        .module(".", "java", 200)
        .found(".", CATCH, ERRORS, 4)
        .moved(".", CATCH, 0, 0, 0, 4)
        .commit();
    assertThat(explain("--repository", A, "--to", "2026-11-18")).doesNotContain("legacy");
    assertThat(explain("--repository", "legacy", "--from", "2026-11-17"))
        .startsWith(
            """
            Findings in main code, repository legacy, 2026-11-17 to 2026-11-18: 0 -> 4 (+4)
            0 -> 1 repository, 20 files, all judged
            """)
        .contains("by scope     +4  1 repository came (+4)\n", "+4 legacy: read from 2026-11-18\n")
        .doesNotContain("not explained", "as of");
  }

  @Test
  void commitsThatBringAsMuchAsTheyTakeAreTold() {
    night("r1", false).read(A, "2026-11-14", FIRST_COMMIT).commit();
    night("r2", false)
        .since("2026-11-14", FIRST_COMMIT)
        .read(A, "2026-11-15", SECOND_COMMIT)
        .introduced("core", CATCH, "core/New.java", 8)
        .resolved("core", CATCH, "core/Gone.java", 9, "deleted")
        .commit();
    assertThat(explain())
        .contains(
            """
            0 payments a1b2c3d4e5..d4e5f6a7b8 (2026-11-15): 1 introduced, 1 resolved
                0 empty-catch in core
                    core/New.java:8: this is wrong
                git log --oneline a1b2c3d4e5..d4e5f6a7b8 -- core/Gone.java core/New.java
            """);
  }

  @Test
  void whatEvensOutIsNotShownAsARow() {
    night("r1", false)
        .read(A, "2026-11-14", FIRST_COMMIT)
        .found("core", CATCH, ERRORS, 1)
        .found("lib", CATCH, ERRORS, 1)
        .found("core", LONG, "complexity", 1)
        .commit();
    night("r2", false)
        .since("2026-11-14", FIRST_COMMIT)
        .read(A, "2026-11-15", SECOND_COMMIT)
        .found("core", CATCH, ERRORS, 2)
        .found("core", LONG, "complexity", 2)
        .moved("core", CATCH, 0, 0, 0, 1)
        .moved("lib", CATCH, 0, 0, 0, -1)
        .moved("core", LONG, 1, 0, 0, 0)
        .commit();
    assertThat(explain())
        .contains(
            """
            By rule, worst first
                           change  code  rules  coverage  scope
            long-function      +1    +1      0         0      0
            and 1 more, 0 together
            """);
  }

  @Test
  void aRuleAndAModuleNarrowItAndTheQueryThatChecksIt() {
    week();
    assertThat(explain("--from", "2026-11-14", "--rule", LONG, "--module", "core", "--role", "all"))
        .startsWith(
            "Findings in all code, rule long-function, module core, 2026-11-14 to 2026-11-17:"
                + " 5 -> 17 (+12)\n")
        .contains("2026-11-16 long-function: max 60 -> max 40\n", "-- core/src/A.java\n")
        .contains(" AND rule = 'long-function' AND module = 'core'\"")
        .doesNotContain("no-doc", CATCH);
  }

  @Test
  void whatTheTablesDoNotExplainIsSaid() {
    week();
    night("r4", true)
        .since("2026-11-14", FIRST_COMMIT)
        .read(A, "2026-11-18", "facade")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 2)
        .moved("core", CATCH, -8, 0, 0, 0)
        .commit();
    assertThat(explain("--from", "2026-11-17"))
        .startsWith("Findings in main code, 2026-11-17 to 2026-11-18: 28 -> 4 (-24)\n")
        .contains("not explained  -16  the tables do not say: see below\n")
        .contains("empty-catch        -7    -8      0         0      0             +1\n")
        .contains("Not explained\n-8 by code, of which live_finding_events tells only 0\n")
        .contains(
            "\n-16 payments, 2026-11-18: its run compared it with 2026-11-14, and not with 2026-11-16\n");
  }

  @Test
  void beforeTheFirstDateThereWasNothing() {
    week();
    assertThat(explain("--from", "2026-11-01", "--to", "2026-11-14"))
        .startsWith("Findings in main code, 2026-11-01 to 2026-11-14: 0 -> 19 (+19)\n0 -> 2 repos")
        .contains("by scope     +19  2 repositories came (+19)\n")
        .contains("+4 legacy: read from 2026-11-14\n")
        .doesNotContain("not explained");
    assertThat(explain("--from", "2026-11-15", "--to", "2026-11-15"))
        .isEqualTo(
            """
            Findings in main code, 2026-11-15: 19
            2 repositories, 120 files, all judged

            Counted as of an earlier date
            2 repositories, e.g. legacy: as of 2026-11-14, the last known at 2026-11-15

            Both dates are the same: there is nothing to compare.
            """);
  }

  @Test
  void oneSnapshotIsNoChange() {
    night("r1", false)
        .read(A, "2026-11-14")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 4)
        .commit();
    assertThat(explain())
        .isEqualTo(
            """
            Findings in main code, 2026-11-14: 4
            1 repository, 100 files, all judged

            One date is no change yet. To read earlier ones: tidemark scan --since 2025-11-14 --every week
            """);
  }

  @Test
  void manyAreCutAndCounted() {
    for (int i = 0; i < 12; i++) {
      var night = night("r" + (100 + i), false);
      String date = "2026-11-" + (10 + i);
      (i == 0 ? night : night.since("2026-11-" + (9 + i), "c" + (i - 1)))
          .read(A, date, "c" + i)
          .module("core", "java", 1000);
      for (int j = 0; j < 15; j++) {
        night.found("core", "rule-" + j, ERRORS, i * j).moved("core", "rule-" + j, j, 0, 0, 0);
      }
      night.commit();
    }
    assertThat(explain("--from", "2026-11-10"))
        .contains("+105 payments c0..c1 (2026-11-11)", "+14 rule-14 in core\n")
        .contains("and 6 more ranges of commits, +630 together\n")
        .contains("rule-14    +154  +154      0         0      0\n")
        .contains("and 5 more, +110 together\n");
  }

  @Test
  void namesCannotObeyATerminalOrAShell() {
    night("r1", false).read("https://example.org/\u001b[31mred\u202e", "2026-11-14").commit();
    night("r2", false)
        .since("2026-11-14", "c0ffee")
        .read("https://example.org/\u001b[31mred\u202e", "2026-11-15", "facade")
        .module("we'; rm -rf $(x)", "java", 1000)
        .found("we'; rm -rf $(x)", CATCH, ERRORS, 1)
        .moved("we'; rm -rf $(x)", CATCH, 1, 0, 0, 0)
        .introduced("we'; rm -rf $(x)", CATCH, "we'; rm -rf $(x)/|`<b>.java", 1)
        .commit();
    assertThat(explain()).contains("-- ':(literal)we'\\''; rm -rf $(x)/|`<b>.java'\n", "[31mred");
    assertThat(explain("--module", "we'; rm -rf $(x)"))
        .contains("AND module = 'we''; rm -rf \\$(x)'\"");
    for (String format : new String[] {"text", "markdown"}) {
      assertThat(explain("--format", format)).doesNotContain("\u001b", "\u202e");
    }
    assertThat(explain("--format", "markdown")).contains("\\|\\`\\<b\\>.java:1", "`` git log");
  }

  @Test
  void aPathThatFitsNoLineLeavesItsModuleOutOfTheCommand() {
    night("r1", false).read(A, "2026-11-14").commit();
    night("r2", false)
        .since("2026-11-14", "c0ffee")
        .read(A, "2026-11-15", "facade")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 1)
        .moved("core", CATCH, 1, 0, 0, 0)
        .introduced("core", CATCH, "\"core/\\nA.java\"", 1)
        .commit();
    assertThat(explain()).contains("git log --oneline c0ffee..facade\n");
  }

  @Test
  void programsGetARowForWhatMoved() {
    week();
    assertThat(explain("--format", "csv", "--from", "2026-11-14", "--rule", CATCH))
        .isEqualTo(
            """
            repository,snapshot_date,previous_date,previous_commit_hash,commit_hash,module,language,role,rule,category,findings_before,findings,change,by_code,by_rules,by_coverage,by_scope,not_explained,introduced,fixed,deleted,suppressed
            https://example.org/legacy,2026-11-16,2026-11-14,1e9ac1,,.,java,main,empty-catch,error_handling,4,0,-4,0,0,0,-4,0,0,0,0,0
            https://example.org/payments,2026-11-16,2026-11-14,a1b2c3d4e5f6a7b8,d4e5f6a7b8c9d0e1,core,java,main,empty-catch,error_handling,10,9,-1,1,0,-2,0,0,2,0,1,0
            https://example.org/search,2026-11-16,,,5ea5c4,lib,java,main,empty-catch,error_handling,0,3,3,0,0,0,3,0,0,0,0,0
            https://example.org/search,2026-11-17,2026-11-16,5ea5c4,5ea5c5,lib,java,main,empty-catch,error_handling,3,2,-1,-1,0,0,0,0,0,1,0,0
            """);
    assertThat(explain("--format", "json", "--repository", B, "--from", "2026-11-16"))
        .startsWith("[\n{\"repository\":\"https://example.org/search\",")
        .contains("\"by_code\":-1");
  }

  @Test
  void markdownHasTables() {
    week();
    assertThat(explain("--format", "markdown", "--from", "2026-11-14"))
        .startsWith("Findings in main code, 2026-11-14 to 2026-11-17: 19 -\\> 28 (+9)\n\n")
        .contains(
            """
            | cause | change |  |
            | --- | ---: | --- |
            | by code | +2 | 4 introduced""",
            """
            ## Commits that moved it most

            * +3 payments a1b2c3d4e5..d4e5f6a7b8 (2026-11-16): 4 introduced, 1 resolved
              * +2 long-function in core
                * core/src/A.java:100: this is wrong
            """,
            "  * `git log --oneline 5ea5c4..5ea5c5 -- lib/S.java`\n",
            "| rule | change | code | rules | coverage | scope |\n| --- | ---: |");
  }

  @Test
  void whatIsNotThereIsWrongUsage() {
    assertThat(run().err()).contains("no run is published in", "tidemark scan");
    week();
    assertThat(run("--repository", "nope").err()).contains("there are legacy, payments, search\n");
    for (String[] wrong :
        new String[][] {
          {"--rule", "nope"},
          {"--rule", "no' OR '1'='1"},
          {"--module", "nope"},
          {"--repository", "nope"},
          {"--from", "2027-01-01"},
          {"--from", "2026-11-17", "--to", "2026-11-14"},
          {"--role", "vendored"}
        }) {
      Outcome outcome = run(wrong);
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains(wrong[1]);
    }
  }

  @Test
  void aWarehouseOfBeforeHasCountsAndNoReasons() throws IOException {
    week();
    for (String table : List.of("change_causes", "finding_events", "unseen_findings")) {
      FileUtils.deleteDirectory(folder.resolve(table).toFile());
    }
    assertThat(explain("--from", "2026-11-14"))
        .contains("not explained  +9  the tables do not say", ": its run does not tell why\n");
  }
}
