package dev.tidemark.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RepositoryAnalysis;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FunctionMetrics;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.repository.RelatedPlace;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryFinding;
import dev.tidemark.analyzers.repository.rules.DuplicateBlock;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that prints every finding and the measures of every function of the files named on
 * standard input, as rows with tabs: what {@code peers} sets beside other tools. Argument: the
 * folder that the names are in. All files are asked as main code.
 *
 * <p>Rows: {@code finding path line endLine rule symbol message}, {@code copy path line endLine
 * group}, {@code function path line endLine symbol cyclomatic cognitive} and {@code problem path
 * line kind}.
 */
final class PrintFindings {
  private PrintFindings() {}

  public static void main(String[] folder) throws IOException {
    Path root = Path.of(folder[0]);
    var files = new ArrayList<RepositoryFile>();
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
      for (String path : new String(System.in.readAllBytes(), UTF_8).lines().toList()) {
        Language language = path.endsWith(".py") ? Language.PYTHON : Language.JAVA;
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        FileReport report = analyzers.analyze(new SourceFile(bytes, language, Role.MAIN));
        print(path, report);
        files.add(asRepositoryFile(path, language, report));
      }
    }
    printAcross(files);
  }

  private static RepositoryFile asRepositoryFile(
      String path, Language language, FileReport report) {
    return RepositoryFile.of(path, ".", language, report.role(), report);
  }

  private static void print(String path, FileReport report) {
    report.problems().forEach(p -> row("problem", path, p.line(), p.kind()));
    report.findings().forEach(finding -> print(path, finding));
    for (FunctionMetrics function : report.functions()) {
      Place place = function.place();
      row(
          "function",
          path,
          place.line(),
          place.endLine(),
          place.symbol(),
          function.cyclomatic(),
          function.cognitive());
    }
  }

  private static void print(String path, Finding finding) {
    if (!finding.suppressed()) {
      Place place = finding.place();
      row(
          "finding",
          path,
          place.line(),
          place.endLine(),
          finding.rule(),
          place.symbol(),
          finding.message());
    }
  }

  private static void printAcross(List<RepositoryFile> files) {
    var analysis =
        new RepositoryAnalysis(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS, rule -> true);
    int group = 0;
    for (RepositoryFinding found : analysis.analyze(files, true).findings()) {
      print(found.path(), found.finding());
      if (found.finding().rule().equals(DuplicateBlock.ID)) {
        Place first = found.finding().place();
        row("copy", found.path(), first.line(), first.endLine(), group);
        for (RelatedPlace other : found.related()) {
          row("copy", other.path(), other.line(), other.endLine(), group);
        }
        group++;
      }
    }
  }

  private static void row(Object... cells) {
    var texts = new ArrayList<String>();
    for (Object cell : cells) {
      texts.add(String.valueOf(cell));
    }
    System.out.println(String.join("\t", texts));
  }
}
