package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.jobs.identity.Sighting;
import dev.tidemark.jobs.identity.Transition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many findings one edit seems to bring or take away that it does not. */
final class EditTally {
  private final MachineEdit edit;
  private final Map<String, Integer> falseByRule = new TreeMap<>();
  private int files;
  private int broken;
  private int findings;
  private int introduced;
  private int resolved;
  private int addressed;

  EditTally(MachineEdit edit) {
    this.edit = edit;
  }

  /** Edits a file, judges it again and compares. */
  void add(Content content, JudgedContents contents) {
    Optional<String> edited = edit.of(content);
    if (edited.isEmpty()) {
      return;
    }
    FileReport report =
        contents.report(
            edited.get().getBytes(StandardCharsets.UTF_8),
            content.language(),
            content.report().role());
    if (!report.judged() || report.functions().size() != content.report().functions().size()) {
      broken++;
      return;
    }
    files++;
    var before = JudgedContents.Judged.of(content.report());
    findings +=
        (int) before.findings().stream().filter(EditTally::counts).filter(this::notMeant).count();
    Succession told =
        Succession.of(content.path(), before, edit.path(content), JudgedContents.Judged.of(report));
    introduced += count(told.introduced());
    resolved += count(told.resolved());
  }

  private static boolean counts(Sighting<Place> finding) {
    return !finding.suppressed();
  }

  private boolean notMeant(Sighting<Place> finding) {
    return !edit.addresses(finding.rule());
  }

  private int count(List<Transition<Place>> told) {
    int count = 0;
    for (Transition<Place> each : told) {
      if (notMeant(each.finding())) {
        falseByRule.merge(each.finding().rule(), 1, Integer::sum);
        count++;
      } else {
        addressed++;
      }
    }
    return count;
  }

  static String head() {
    return """
        | edit | files | findings | introduced | resolved | false | of rules it speaks to | left out |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %.2f %% | %d | %d |",
        edit.id(),
        files,
        findings,
        introduced,
        resolved,
        100.0 * (introduced + resolved) / Math.max(1, findings),
        addressed,
        broken);
  }

  /** What the edit is, whom it speaks to, and where it brings what it should not. */
  String words() {
    String where =
        falseByRule.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(6)
            .map(each -> each.getKey() + " " + each.getValue())
            .reduce((one, other) -> one + ", " + other)
            .orElse("none");
    return "* %s: %s; speaks to: %s; false: %s"
        .formatted(
            edit.id(),
            edit.words(),
            edit.addressed().isEmpty() ? "no rule" : edit.addressed(),
            where);
  }
}
