package dev.tidemark.benchmarks;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * One thread, warm: the parsers alone against everything that Tidemark does to a file, with and
 * without the rules that follow data.
 *
 * <p>The three take turns, so that a machine that slows down slows all; of each the fastest round
 * counts, because whatever else runs can only add to it. Arguments: folders.
 */
final class RulesAgainstParsing {
  private static final int WARM_UP = 3;
  private static final int MEASURED = 5;

  private final Parsers parsers = new Parsers();
  private final Analyzers others;
  private final Analyzers all;

  private RulesAgainstParsing(Analyzers others, Analyzers all) {
    this.others = others;
    this.all = all;
  }

  public static void main(String[] folders) throws IOException {
    System.out.println(
        "| corpus | language | files | MB | parsing s | without flows s | ratio | all rules s |"
            + " ratio |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    try (var others = new Analyzers(RuleCatalogue.SHIPPED, withoutFlows());
        var all = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
      var comparison = new RulesAgainstParsing(others, all);
      for (String folder : folders) {
        Corpus corpus = Corpus.read(Path.of(folder));
        for (Language language : Language.OF_CODE) {
          comparison.compare(
              Path.of(folder).getFileName() + " | " + language.id(), corpus.of(language));
        }
      }
    }
  }

  private static RuleSettings withoutFlows() {
    return new RuleSettings(
        RuleCatalogue.SHIPPED.flows().stream()
            .map(rule -> RuleSpec.infoOf(rule).id())
            .collect(Collectors.toMap(id -> id, id -> false)),
        RuleSettings.DEFAULTS.thresholds());
  }

  private void compare(String name, Corpus corpus) {
    if (corpus.files().isEmpty()) {
      return;
    }
    var seconds = new double[3];
    Arrays.fill(seconds, Double.MAX_VALUE);
    for (int round = -WARM_UP; round < MEASURED; round++) {
      double[] now = {
        seconds(corpus, parsers::parse),
        seconds(corpus, file -> others.analyze(file).findings().size()),
        seconds(corpus, file -> all.analyze(file).findings().size())
      };
      for (int i = 0; i < now.length && round >= 0; i++) {
        seconds[i] = Math.min(seconds[i], now[i]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
        name,
        corpus.files().size(),
        corpus.bytes() / 1e6,
        seconds[0],
        seconds[1],
        seconds[1] / seconds[0],
        seconds[2],
        seconds[2] / seconds[0]);
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
}
