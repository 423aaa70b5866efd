package dev.tidemark.jobs.report;

import dev.tidemark.jobs.WrittenWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A warehouse with all that can happen to one: nights that failed, repositories and modules that
 * come and go, rules that change, runs that replace what others said. Rows do not agree with each
 * other beyond what the tables promise.
 */
final class RandomPast {
  static final List<String> REPOSITORIES =
      List.of(
          "https://github.com/org/alpha",
          "https://git.example.org/org/beta",
          "ssh://git@git.example.org/other/beta",
          "file:///srv/gamma");
  private static final Map<String, String> RULES =
      Map.of(
          "empty-catch", "error_handling",
          "broad-catch", "error_handling",
          "long-function", "complexity",
          "sql-injection", "security",
          "no-docs", "documentation");
  private static final List<String> MODULES = List.of(".", "core", "web");
  private static final List<String> LANGUAGES = List.of("java", "python");
  private static final List<String> ROLES = List.of("main", "test");

  private final Random random;
  private final WrittenWarehouse warehouse;
  private final LocalDate first;
  private WrittenWarehouse.Run run;
  private int runs;

  private RandomPast(long seed, Path root, LocalDate first) {
    this.random = new Random(seed);
    this.warehouse = new WrittenWarehouse(root);
    this.first = first;
  }

  /**
   * Writes runs one after the other.
   *
   * @param dates how many dates in each; the last of them are read again by the next
   * @param step days from one date to the next
   */
  static void write(Path root, long seed, LocalDate first, int runs, int dates, int step) {
    var past = new RandomPast(seed, root, first);
    for (int i = 0; i < runs; i++) {
      past.run(i, dates, step);
    }
  }

  private void run(int number, int dates, int step) {
    runs = number;
    run = warehouse.run("2026%02d05T010000000Z-0a0a".formatted(number + 1));
    run.add("runs", Map.of("rule_set", "rules-" + number / 2));
    rules();
    for (int i = number == 0 ? 0 : -2; i < dates; i++) {
      LocalDate date = first.plusDays((long) step * (number * dates + i));
      for (String repository : REPOSITORIES) {
        snapshot(repository, date);
      }
    }
    run.commit();
  }

  private void rules() {
    RULES.forEach(
        (rule, category) ->
            run.add(
                "rules",
                Map.of(
                    "rule",
                    rule,
                    "category",
                    category,
                    "severity",
                    severity(rule),
                    "languages",
                    rule.equals("no-docs") ? "python" : "java,python",
                    "roles",
                    rule.equals("long-function") ? "main" : "main,test",
                    "enabled",
                    asks(rule),
                    "summary",
                    "What " + rule + " finds")));
    run.add("rule_quality", quality("empty-catch", "java", 10, 9));
    run.add("rule_quality", quality("empty-catch", "python", 5, 5));
  }

  private static Map<String, Object> quality(String rule, String language, int read, int right) {
    return Map.of(
        "rule", rule, "language", language, "findings_read", read, "findings_right", right);
  }

  private boolean asks(String rule) {
    return runs / 2 > 0 ? !rule.equals("broad-catch") : !rule.equals("sql-injection");
  }

  private static String severity(String rule) {
    return rule.equals("sql-injection") ? "error" : rule.equals("no-docs") ? "info" : "warning";
  }

  private void snapshot(String repository, LocalDate date) {
    String status = status();
    if (status.isEmpty()) {
      return;
    }
    var row = new HashMap<String, Object>();
    row.put("repository", repository);
    row.put("name", repository.replaceFirst(".*/", ""));
    row.put("snapshot_date", date.toString());
    row.put("status", status);
    if (status.equals("succeeded")) {
      row.put("branch", "main");
      row.put("commit_hash", "c" + date);
      row.put("committed_at", date + "T10:00:00Z");
      contents(repository, date);
    } else if (!status.equals("removed")) {
      row.put("reason_code", status.equals("failed") ? "unreachable" : null);
      row.put("detail", "it could not be read");
    }
    if (status.equals("removed")) {
      change(repository, date, ".", "java", "main", "empty-catch");
    }
    run.add("snapshots", row);
  }

  private String status() {
    int dice = random.nextInt(100);
    return dice < 65
        ? "succeeded"
        : dice < 75
            ? "failed"
            : dice < 80 ? "timed_out" : dice < 84 ? "empty" : dice < 90 ? "removed" : "";
  }

  private void contents(String repository, LocalDate date) {
    for (String module : MODULES) {
      for (String language : LANGUAGES) {
        for (String role : ROLES) {
          if (random.nextInt(3) > 0) {
            group(repository, date, module, language, role);
          }
        }
      }
    }
  }

  private void group(
      String repository, LocalDate date, String module, String language, String role) {
    int files = 1 + random.nextInt(4);
    int judged = random.nextInt(8) == 0 ? 0 : files;
    var row = place(repository, date, module, language, role);
    row.put("files", files);
    row.put("files_judged", judged);
    row.put("files_not_judged", files - judged);
    row.put("rule_failures", random.nextInt(2));
    row.put("code_lines", judged * (100 + random.nextInt(2)));
    row.put("documentable", 9);
    row.put("documented", random.nextInt(9));
    boolean told = random.nextBoolean();
    row.put("security_clean", told ? 0 : null);
    row.put("security_findings", told ? 1 : null);
    row.put("security_not_judged", told ? files - 1 : null);
    run.add("modules", row);
    String path = module + "/" + language + role;
    var file = place(repository, date, module, language, role);
    file.put("path", path);
    run.add("files", file);
    var problem = new HashMap<String, Object>();
    problem.put("repository", repository);
    problem.put("snapshot_date", date.toString());
    problem.put("path", random.nextBoolean() ? path : "somewhere/else");
    problem.put("kind", random.nextBoolean() ? "syntax" : "rule_failed");
    problem.put("rule", random.nextBoolean() ? "empty-catch" : null);
    problem.put("detail", "no token begins here");
    run.add("problems", problem);
    for (String rule : RULES.keySet().stream().sorted().toList()) {
      boolean asked =
          asks(rule)
              && (!rule.equals("no-docs") || language.equals("python"))
              && (!rule.equals("long-function") || role.equals("main"));
      if (asked && judged > 0 && random.nextInt(3) > 0) {
        counts(repository, date, module, language, role, rule);
      }
      if (random.nextInt(6) == 0) {
        change(repository, date, module, language, role, rule);
      }
    }
  }

  private void counts(
      String repository, LocalDate date, String module, String language, String role, String rule) {
    var row = place(repository, date, module, language, role);
    row.put("rule", rule);
    row.put("category", RULES.get(rule));
    row.put("severity", severity(rule));
    row.put("findings", random.nextInt(3));
    row.put("suppressed", 1);
    run.add("finding_counts", row);
    var finding = place(repository, date, module, language, role);
    finding.put("path", module + "/" + language + role);
    finding.put("rule", rule);
    finding.put("category", RULES.get(rule));
    finding.put("severity", severity(rule));
    finding.put("line", 1 + random.nextInt(50));
    finding.put("symbol", "Outer.inner");
    finding.put("message", "\"</script>\u202e\n" + rule);
    finding.put("fingerprint", Long.toHexString(random.nextLong()));
    finding.put("first_seen_at", date.minusDays(random.nextInt(9)) + "T23:30:00Z");
    if (random.nextInt(9) == 0) {
      finding.put("last_seen_date", date.minusDays(1).toString());
      run.add("unseen_findings", finding);
    } else {
      finding.put("suppressed", random.nextInt(5) == 0);
      run.add("findings", finding);
    }
  }

  private void change(
      String repository, LocalDate date, String module, String language, String role, String rule) {
    var row = place(repository, date, module, language, role);
    row.put("rule", rule);
    row.put("category", RULES.get(rule));
    for (String cause : List.of("by_code", "by_rules", "by_coverage", "by_scope")) {
      row.put(cause, random.nextInt(3) - 1);
    }
    run.add("change_causes", row);
    for (String resolution : random.nextBoolean() ? resolutions() : List.<String>of()) {
      var event = place(repository, date, module, language, role);
      event.put("rule", rule);
      event.put("category", RULES.get(rule));
      event.put("severity", severity(rule));
      event.put("path", "a");
      event.put("event", resolution.isEmpty() ? "introduced" : "resolved");
      event.put("resolution", resolution.isEmpty() ? null : resolution);
      event.put("cause", random.nextInt(3) == 0 ? "scope" : "code");
      run.add("finding_events", event);
    }
  }

  private List<String> resolutions() {
    var some = new ArrayList<>(List.of("", "", "fixed", "deleted", "suppressed"));
    some.remove(random.nextInt(some.size()));
    return some;
  }

  private static Map<String, Object> place(
      String repository, LocalDate date, String module, String language, String role) {
    var row = new HashMap<String, Object>();
    row.put("repository", repository);
    row.put("snapshot_date", date.toString());
    row.put("module", module);
    row.put("language", language);
    row.put("role", role);
    return row;
  }
}
