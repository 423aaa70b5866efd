package dev.tidemark.benchmarks;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * One thread, warm: the parsers alone against everything that Tidemark does to a file.
 *
 * <p>The two take turns, so that a machine that slows down slows both. Arguments: folders.
 */
final class RulesAgainstParsing {
  private static final int WARM_UP = 4;
  private static final int MEASURED = 5;

  private RulesAgainstParsing() {}

  public static void main(String[] folders) throws IOException {
    System.out.println("| corpus | language | files | MB | parsing s | all rules s | ratio |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
      for (String folder : folders) {
        Corpus all = Corpus.read(Path.of(folder));
        for (Language language : Language.values()) {
          Corpus corpus = all.of(language);
          if (!corpus.files().isEmpty()) {
            compare(Path.of(folder).getFileName() + " | " + language.id(), corpus, analyzers);
          }
        }
      }
    }
  }

  private static void compare(String name, Corpus corpus, Analyzers analyzers) {
    var parsers = new Parsers();
    var parsing = new double[MEASURED];
    var judging = new double[MEASURED];
    for (int round = -WARM_UP; round < MEASURED; round++) {
      double alone = seconds(corpus, parsers::parse);
      double whole = seconds(corpus, file -> analyzers.analyze(file).findings().size());
      if (round >= 0) {
        parsing[round] = alone;
        judging[round] = whole;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.2f | %.2f | %.2f |%n",
        name,
        corpus.files().size(),
        corpus.bytes() / 1e6,
        median(parsing),
        median(judging),
        median(judging) / median(parsing));
  }

  private static double seconds(Corpus corpus, ToIntFunction<SourceFile> work) {
    long start = System.nanoTime();
    long sum = 0;
    for (SourceFile file : corpus.files()) {
      sum += work.applyAsInt(file);
    }
    if (sum < 0) {
      throw new IllegalStateException("a sum of counts is negative");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
