package dev.tidemark.jobs.browser;

import dev.tidemark.jobs.WrittenRow;
import dev.tidemark.jobs.WrittenWarehouse;
import java.time.LocalDate;

/**
 * A module's files of one language and role, a file for each hundred lines.
 *
 * @param unjudged files beside these that cannot be judged
 */
record WrittenGroup(
    String repository, String module, String language, String role, int lines, int unjudged) {
  int judged() {
    return lines == 0 ? 0 : Math.max(1, lines / 100);
  }

  int files() {
    return judged() + unjudged;
  }

  String path(int file) {
    String folder = module.equals(".") ? "" : module + "/";
    return folder + role + "/File" + file + (language.equals("java") ? ".java" : ".py");
  }

  /** What every row of it has on a day. */
  WrittenRow on(LocalDate day) {
    return new WrittenRow()
        .with("repository", repository)
        .with("snapshot_date", day)
        .with("module", module)
        .with("language", language)
        .with("role", role);
  }

  /** Adds it and its files to a run, of which some have security findings. */
  void addTo(WrittenWarehouse.Run run, LocalDate day, int withSecurity) {
    int insecure = Math.min(judged(), withSecurity);
    run.add(
        "modules",
        on(day)
            .with("files", files())
            .with("files_judged", judged())
            .with("files_not_judged", unjudged)
            .with("code_lines", lines)
            .with("security_findings", insecure)
            .with("security_clean", judged() - insecure)
            .with("security_not_judged", unjudged));
    for (int file = 0; file < files(); file++) {
      boolean judged = file < judged();
      run.add("files", file(day, file).with("judged", judged).with("findings", file % 3));
      if (!judged) {
        run.add(
            "problems",
            new WrittenRow()
                .with("repository", repository)
                .with("snapshot_date", day)
                .with("path", path(file))
                .with("kind", file % 2 == 0 ? "syntax_error" : "too_large")
                .with("detail", "It cannot be read."));
      }
    }
  }

  private WrittenRow file(LocalDate day, int file) {
    return on(day)
        .with("path", path(file))
        .with("code_lines", 100 - file)
        .with("highest_cognitive", file % 5 * (1 + unjudged));
  }

  /** Adds that some files are others than on the day before, the first ones more often. */
  void addFileChanges(WrittenWarehouse.Run run, LocalDate day) {
    for (int file = 0; file < files(); file++) {
      if (day.getDayOfYear() % (file + 1) == 0) {
        run.add(
            "file_changes",
            file(day, file)
                .with("change", "modified")
                .with("blob", "of " + day)
                .with("previous_blob", "before " + day));
      }
    }
  }

  /** Adds what a rule found. */
  void addFindings(WrittenWarehouse.Run run, LocalDate day, WrittenRule rule, int count) {
    if (count > 0) {
      run.add(
          "finding_counts",
          on(day).with(rule.named()).with("findings", count).with("files", judged()));
    }
    for (int i = 0; i < count; i++) {
      run.add(
          "findings",
          on(day)
              .with(rule.named())
              .with("path", path(i % judged()))
              .with("line", 10 * i + 7)
              .with("symbol", "Type.method" + i)
              .with("message", "finding " + i + " of " + rule.id())
              .with("fingerprint", "%016x".formatted(i))
              .with("first_seen_at", day.minusDays(20 + i) + "T12:00:00Z")
              .with("cwe", rule.cwe()));
    }
  }
}
