package dev.tidemark.benchmarks;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that judges the files of a folder with all rules on one thread, without Spark or git:
 * what stands beside other linters. Argument: a folder.
 */
final class AnalyzeFolder {
  private AnalyzeFolder() {}

  public static void main(String[] folder) throws IOException {
    Corpus corpus = Corpus.read(Path.of(folder[0]));
    int findings = 0;
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
      for (SourceFile file : corpus.files()) {
        findings += analyzers.analyze(file).findings().size();
      }
    }
    System.out.println(findings + " findings in " + corpus.files().size() + " files");
  }
}
