package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.warehouse.WrittenSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTrendTest {
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";
  private static final String CATCH = "empty-catch";
  private static final String ERRORS = "error_handling";

  @TempDir Path folder;

  private String trend(String... options) {
    Outcome outcome = run(options);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  private Outcome run(String... options) {
    var arguments =
        new ArrayList<>(List.of("trend", "--width", "80", "--warehouse", folder.toString()));
    arguments.addAll(List.of(options));
    boolean sparkBefore = SparkSession.getDefaultSession().isDefined();
    Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
    assertThat(SparkSession.getDefaultSession().isDefined()).isEqualTo(sparkBefore);
    return outcome;
  }

  private WrittenSeries.Run night(String id, boolean docs) {
    return new WrittenSeries(folder)
        .run(id, docs ? "rules-2" : "rules-1")
        .rule(CATCH, ERRORS, "java", true)
        .rule("no-doc", "documentation", "java", docs);
  }

  private void fourNights() {
    night("r1", false)
        .read(A, "2026-01-01")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 4)
        .commit();
    night("r2", false).unread(A, "2026-01-02", "failed", "clone_timed_out").commit();
    night("r3", false)
        .read(A, "2026-01-03")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 6)
        .read(B, "2026-01-03")
        .module("lib", "java", 1000)
        .commit();
    night("r4", true)
        .read(A, "2026-01-04")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 8)
        .found("core", "no-doc", "documentation", 30)
        .unread(B, "2026-01-04", "failed", "not_found")
        .commit();
  }

  @Test
  void gapsPartialSumsAndNewRulesAreMarked() {
    fourNights();
    assertThat(trend())
        .isEqualTo(
            """
            Findings per 1,000 code lines of main code, by category
            2 repositories, 2026-01-01 to 2026-01-04, 4 dates

                            2026-01-01 .. 2026-01-04    first    last   change
            error handling  ▂·▁█                         4.00   ~8.00  ↑ +4.00
            documentation   ···▅                      ~30.00?  ~30.00
                               |

            Worst change first. Each line has its own scale: ▁ lowest, █ highest.
            ~  a sum in which a repository is missing
            |  other rules than before from 2026-01-04: a jump there may be theirs
            ?  unknown on the first or last date: as of the nearest that is known
            ·  unknown, not asked by the rules of that date
            ·  unknown, clone timed out: a, 2026-01-02
            ·  unknown, not found: b, 2026-01-04
            Repositories: 1 from 2026-01-01, 2 from 2026-01-03
            """);
  }

  @Test
  void plainCharactersForAPlainTerminal() {
    fourNights();
    assertThat(trend("--ascii", "--absolute", "--by", "repository"))
        .isEqualTo(
            """
            Findings in main code, by repository
            2 repositories, 2026-01-01 to 2026-01-04, 4 dates

               2026-01-01 .. 2026-01-04  first  last  change
            a  1.18                        38|    38
            b    1.                          0    0?
                  |

            Worst change first. Each line has its own scale: 1 lowest, 8 highest.
            |  other rules than before from 2026-01-04: a jump there may be theirs
            |  beside a number: the change counts from the day of the rules of today
            ?  unknown on the first or last date: as of the nearest that is known
            .  unknown, clone timed out: a, 2026-01-02
            .  unknown, not found: b, 2026-01-04
            """);
  }

  @Test
  void modulesAreOfTheirRepository() {
    fourNights();
    assertThat(trend("--by", "module", "--rule", CATCH).lines().skip(3).limit(3))
        .containsExactly(
            "        2026-01-01 .. 2026-01-04  first  last   change",
            "a core  ▁·▅█                       4.00  8.00  ↑ +4.00",
            "b lib     ▁·                          0    0?");
    assertThat(trend("--by", "module", "--repository", "b").lines().skip(3).limit(2))
        .containsExactly(
            "     2026-01-03 .. 2026-01-04  first  last  change",
            "lib  ▁·                            0    0?");
  }

  @Test
  void manyDatesShareAMarkAndOnlyAGapOfAllOfThemIsOne() {
    for (int i = 0; i < 90; i++) {
      String date = LocalDate.of(2026, 1, 1).plusDays(i).toString();
      var night = night("r" + (100 + i), false);
      if (i == 4 || (i >= 60 && i < 64)) {
        night.unread(A, date, "failed", "unreachable").commit();
      } else {
        night.read(A, date).module("core", "java", 1000).found("core", CATCH, ERRORS, i).commit();
      }
    }
    assertThat(trend())
        .isEqualTo(
            """
            Findings per 1,000 code lines of main code, by category
            1 repository, 2026-01-01 to 2026-03-31, 90 dates; each mark is the last known of 3

                            2026-01-01          2026-03-31  first   last    change
            error handling  ▁▁▁▁▂▂▂▂▃▃▃▄▄▄▄▅▅▅▅▆·▆▇▇▇▇████      0  89.00  ↑ +89.00

            Worst change first. Each line has its own scale: ▁ lowest, █ highest.
            ·  unknown, unreachable: a, 5 dates from 2026-01-05 to 2026-03-05
            """);
  }

  @Test
  void oneDateIsNoTrend() {
    night("r1", false)
        .read(A, "2026-01-01")
        .module("core", "java", 1000)
        .found("core", CATCH, ERRORS, 4)
        .commit();
    assertThat(trend())
        .isEqualTo(
            """
            Findings per 1,000 code lines of main code, by category
            1 repository, 2026-01-01, 1 date

                            2026-01-01
            error handling        4.00

            One date is no trend yet. To read earlier ones: tidemark scan --since 2025-01-01 --every week
            """);
  }

  @Test
  void nothingKnownIsSaidWithItsReason() {
    night("r1", false).unread(A, "2026-01-01", "failed", "unreachable").commit();
    assertThat(trend())
        .contains("Nothing is known to count.", "·  unknown, unreachable: a, 2026-01-01");
    assertThat(trend("--by", "repository")).contains("a           ?\n");
  }

  @Test
  void namesCannotObeyATerminal() {
    night("r1", false)
        .read("https://example.org/\u001b[31mred\u202e", "2026-01-01")
        .module("co\u001b]0;x\u0007re\n|`<b>", "java", 1000)
        .commit();
    for (String format : new String[] {"text", "markdown"}) {
      String shown = trend("--by", "module", "--format", format);
      assertThat(shown).doesNotContain("\u001b", "\u0007", "\u202e", "re\n").contains("[31mred");
    }
    assertThat(trend("--by", "module", "--format", "markdown")).contains("\\|\\`\\<b\\>");
  }

  @Test
  void programsGetARowForEachSeriesAndDate() {
    fourNights();
    assertThat(trend("--format", "csv", "--from", "2026-01-02"))
        .isEqualTo(
            """
            series,repository,snapshot_date,findings,suppressed,code_lines,per_1000_lines,files_not_judged,repositories,repositories_covered,rules_changed,gap_reason
            error_handling,,2026-01-02,,,,,,1,0,false,clone_timed_out
            error_handling,,2026-01-03,6,1,2000,3.0,0,2,2,false,
            error_handling,,2026-01-04,8,1,1000,8.0,0,2,1,true,
            documentation,,2026-01-02,,,,,,1,0,false,clone_timed_out
            documentation,,2026-01-03,,,,,0,2,0,false,not_asked
            documentation,,2026-01-04,30,1,1000,30.0,0,2,1,true,
            """);
    assertThat(trend("--format", "json", "--by", "rule", "--rule", CATCH, "--to", "2026-01-01"))
        .isEqualTo(
            """
            [
            {"series":"empty-catch","repository":null,"snapshot_date":"2026-01-01","findings":4,"suppressed":1,"code_lines":1000,"per_1000_lines":4.0,"files_not_judged":0,"repositories":1,"repositories_covered":1,"rules_changed":false,"gap_reason":null}
            ]
            """);
  }

  @Test
  void markdownIsATable() {
    fourNights();
    assertThat(trend("--format", "markdown", "--top", "1"))
        .contains(
            """
            | category | trend | first | last | change |
            | --- | --- | ---: | ---: | ---: |
            | error handling | `▂·▁█` | 4.00 | \\~8.00 | ↑ +4.00 |

            * Worst change first."""
                .stripTrailing(),
            "* \\|  other rules than before from 2026-01-04",
            "* And 1 more: --top 2\n");
  }

  @Test
  void whatIsNotThereIsWrongUsage() {
    assertThat(run().err()).contains("no run is published in", "tidemark scan");
    fourNights();
    for (String[] wrong :
        new String[][] {
          {"--rule", "nope"},
          {"--rule", "no' OR '1'='1"},
          {"--module", "nope"},
          {"--repository", "nope"},
          {"--from", "2027-01-01"},
          {"--top", "0"},
          {"--from", "2026-01-03", "--to", "2026-01-02"},
          {"--role", "vendored"}
        }) {
      Outcome outcome = run(wrong);
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains(wrong[1]);
    }
  }
}
