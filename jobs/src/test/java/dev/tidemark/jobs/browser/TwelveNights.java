package dev.tidemark.jobs.browser;

import dev.tidemark.jobs.WrittenRow;
import dev.tidemark.jobs.WrittenWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Twelve nights of a small organisation, in which each thing happens that a report may get wrong:
 * nights that failed for one repository or for all, a repository that comes and one that goes, one
 * that is never read and one without a commit, rules that change, and files that cannot be judged.
 */
final class TwelveNights {
  static final int NIGHTS = 12;

  /** On this night nothing could be read. */
  static final int DARK = 8;

  private static final String ALPHA = "https://github.com/acme/alpha.git";
  private static final String BETA = "https://gitlab.example.com/acme/beta";
  private static final String GAMMA = "file:///srv/git/gamma";
  private static final String DELTA = "https://codeberg.org/acme/delta";
  private static final String UNREAD = "https://bitbucket.org/acme/unread";
  private static final String EMPTY = "https://github.com/acme/empty";
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final int GAMMA_COMES = 3;
  private static final int DELTA_GOES = 6;

  /** From this night on documentation is asked for. */
  private static final int NEW_RULES = 7;

  private static final Map<Integer, String> BETA_FAILS =
      Map.of(4, "unreachable", 5, "clone_timed_out", DARK, "disk_full", 11, "unreachable");

  private static final List<WrittenGroup> GROUPS =
      List.of(
          new WrittenGroup(ALPHA, "core", "java", "main", 3000, 0),
          new WrittenGroup(ALPHA, "core", "java", "test", 800, 0),
          new WrittenGroup(ALPHA, "core", "python", "main", 150, 0),
          new WrittenGroup(ALPHA, "api", "java", "main", 1200, 1),
          new WrittenGroup(ALPHA, "api", "java", "generated", 700, 0),
          new WrittenGroup(ALPHA, "tiny", "java", "main", 90, 0),
          new WrittenGroup(BETA, ".", "python", "main", 2000, 0),
          new WrittenGroup(BETA, ".", "python", "test", 400, 1),
          new WrittenGroup(GAMMA, ".", "java", "main", 600, 2),
          new WrittenGroup(GAMMA, "broken", "java", "main", 0, 3),
          new WrittenGroup(DELTA, "lib", "java", "main", 500, 0));

  private static final List<String> RESOLUTIONS = List.of("fixed", "deleted", "suppressed");

  private final WrittenWarehouse warehouse;
  private final Map<String, Integer> lastNight = new HashMap<>();

  private TwelveNights(Path root) {
    warehouse = new WrittenWarehouse(root);
  }

  static void write(Path root) {
    var nights = new TwelveNights(root);
    for (int night = 0; night < NIGHTS; night++) {
      nights.write(night);
    }
  }

  static LocalDate day(int night) {
    return FIRST.plusDays(night);
  }

  /** What each commit is called; only its night tells it from others. */
  static String commit(int night) {
    return "%040x".formatted(0xabcdef00L + night);
  }

  private void write(int night) {
    var run = warehouse.run(day(night).toString().replace("-", "") + "T010000000Z-00aa");
    run.add("runs", new WrittenRow().with("rule_set", night < NEW_RULES ? "rules-1" : "rules-2"));
    WrittenRule.ALL.forEach(rule -> run.add("rules", rule.row(isOn(rule, night))));
    attempt(run, ALPHA, night, night == DARK ? "disk_full" : null);
    if (night != DARK) {
      ruleFailed(run, night);
    }
    attempt(run, BETA, night, BETA_FAILS.get(night));
    if (night >= GAMMA_COMES) {
      attempt(run, GAMMA, night, night == DARK ? "disk_full" : null);
    }
    if (night < DELTA_GOES) {
      attempt(run, DELTA, night, null);
    } else if (night == DELTA_GOES) {
      remove(run, DELTA, night);
    }
    attempt(run, UNREAD, night, "not_found");
    snapshot(run, EMPTY, night, "empty", "empty_repository");
    run.commit();
  }

  private static void ruleFailed(WrittenWarehouse.Run run, int night) {
    run.add(
        "problems",
        new WrittenRow()
            .with("repository", ALPHA)
            .with("snapshot_date", day(night))
            .with("path", "core/main/File3.java")
            .with("kind", "rule_failed")
            .with("rule", "long-function")
            .with("detail", "The rule gave up."));
  }

  private static boolean isOn(WrittenRule rule, int night) {
    return night >= NEW_RULES || !rule.category().equals("documentation");
  }

  private void attempt(WrittenWarehouse.Run run, String repository, int night, String reason) {
    if (reason != null) {
      String status = reason.endsWith("timed_out") ? "timed_out" : "failed";
      snapshot(run, repository, night, status, reason);
      return;
    }
    snapshot(run, repository, night, "succeeded", null);
    Integer before = lastNight.put(repository, night);
    for (WrittenGroup group : groups(repository)) {
      group.addTo(run, day(night), 1 + night % 2);
      if (before != null) {
        group.addFileChanges(run, day(night));
      }
      for (WrittenRule rule : WrittenRule.ALL) {
        group.addFindings(run, day(night), rule, count(group, rule, night));
        change(run, group, rule, before, night);
      }
    }
  }

  private void remove(WrittenWarehouse.Run run, String repository, int night) {
    snapshot(run, repository, night, "removed", "not_listed");
    int before = lastNight.remove(repository);
    for (WrittenGroup group : groups(repository)) {
      for (WrittenRule rule : WrittenRule.ALL) {
        move(run, group, rule, night, "scope", -count(group, rule, before));
      }
    }
  }

  private static List<WrittenGroup> groups(String repository) {
    return GROUPS.stream().filter(group -> group.repository().equals(repository)).toList();
  }

  private void snapshot(
      WrittenWarehouse.Run run, String repository, int night, String status, String reason) {
    var row =
        new WrittenRow()
            .with("repository", repository)
            .with("name", repository.replaceAll(".*/|\\.git$", ""))
            .with("snapshot_date", day(night))
            .with("status", status)
            .with("reason_code", reason)
            .with("detail", reason == null ? null : "It says " + reason + ".");
    if (reason == null) {
      row.with("branch", "main")
          .with("commit_hash", commit(night))
          .with("committed_at", day(night) + "T00:00:00Z");
    }
    Integer before = lastNight.get(repository);
    if (before != null) {
      row.with("previous_date", day(before))
          .with("previous_commit_hash", commit(before))
          .with("files_compared", reason == null);
    }
    run.add("snapshots", row);
  }

  /** Some for each thousand lines, now a few more and now a few less. */
  private static int count(WrittenGroup group, WrittenRule rule, int night) {
    if (!isOn(rule, night) || !rule.isAskedOf(group) || group.judged() == 0) {
      return 0;
    }
    int seed = Math.floorMod((group.path(0) + rule.id()).hashCode(), 7);
    return Math.max(0, group.lines() * (seed + 1) / 1000 + (night * (seed + 2) + seed) % 5 - 2);
  }

  private static void change(
      WrittenWarehouse.Run run, WrittenGroup group, WrittenRule rule, Integer before, int night) {
    int change = count(group, rule, night) - (before == null ? 0 : count(group, rule, before));
    String cause = before == null ? "scope" : isOn(rule, before) ? "code" : "rules";
    move(run, group, rule, night, cause, change);
    // More than the difference, which would hide what came where as much went.
    for (int i = 0; i < Math.abs(change) + 1; i++) {
      event(run, group, rule, night, cause, change > 0 ? null : RESOLUTIONS.get(i % 3));
    }
    event(run, group, rule, night, cause, change > 0 ? "fixed" : null);
  }

  private static void move(
      WrittenWarehouse.Run run,
      WrittenGroup group,
      WrittenRule rule,
      int night,
      String cause,
      int change) {
    if (change != 0) {
      run.add(
          "change_causes",
          group
              .on(day(night))
              .with("rule", rule.id())
              .with("category", rule.category())
              .with("change", change)
              .with("by_" + cause, change));
    }
  }

  private static void event(
      WrittenWarehouse.Run run,
      WrittenGroup group,
      WrittenRule rule,
      int night,
      String cause,
      String resolution) {
    if (group.judged() > 0 && rule.isAskedOf(group)) {
      run.add(
          "finding_events",
          group
              .on(day(night))
              .with(rule.named())
              .with("cause", cause)
              .with("event", resolution == null ? "introduced" : "resolved")
              .with("resolution", resolution));
    }
  }
}
