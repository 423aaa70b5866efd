package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.RepositoryAnalysis;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryReport;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds what shows in no file alone. */
public final class InspectTogether {
  private final RepositoryAnalysis analysis;

  public InspectTogether(RuleSettings settings) {
    this.analysis = new RepositoryAnalysis(RuleCatalogue.SHIPPED, settings, rule -> true);
  }

  /**
   * The inspection with what its files say together.
   *
   * @param whole whether its files are all of the repository or folder
   */
  public Inspection after(Inspection inspection, boolean whole) {
    Map<String, ReviewedFile> byPath = new HashMap<>();
    var files = new ArrayList<RepositoryFile>();
    var languages = new LinkedHashSet<Language>();
    for (ReviewedFile file : inspection.files()) {
      byPath.put(file.path(), file);
      files.add(together(file));
      languages.add(file.language());
    }
    inspection.settings().forEach(file -> files.add(together(file)));
    for (Unjudged each : inspection.unjudged()) {
      if (each.problem().kind() == ProblemKind.OTHER_LANGUAGE) {
        files.add(RepositoryFile.otherTest(each.path()));
      }
    }
    RepositoryReport report = analysis.analyze(files, whole);
    List<Located> found =
        report.findings().stream()
            .map(each -> new Located(byPath.get(each.path()), each.finding(), each.related()))
            .toList();
    var unjudged = new LinkedHashSet<Unjudged>();
    if (whole) {
      report.problems().forEach(each -> unjudged.add(new Unjudged(each.path(), each.problem())));
    } else {
      languages.stream()
          .flatMap(language -> analysis.missedInPart(language).stream())
          .forEach(problem -> unjudged.add(new Unjudged("", problem)));
    }
    return inspection.with(found, List.copyOf(unjudged));
  }

  private static RepositoryFile together(ReviewedFile file) {
    return RepositoryFile.of(
        file.path(), file.module(), file.language(), file.role(), file.report());
  }
}
