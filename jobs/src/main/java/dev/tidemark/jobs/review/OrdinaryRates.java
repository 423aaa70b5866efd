package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How often rules find something in ordinary code; benchmarks/ordinary-rates measures it. */
final class OrdinaryRates {
  static final OrdinaryRates MEASURED = read();

  private final Map<String, Double> rates;

  private OrdinaryRates(Map<String, Double> rates) {
    this.rates = rates;
  }

  private static OrdinaryRates read() {
    var rates = new HashMap<String, Double>();
    try (var in = OrdinaryRates.class.getResourceAsStream("ordinary-rates.csv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> rates.put(key(cells[0], cells[1], cells[2]), Double.valueOf(cells[3])));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar lacks its rates of ordinary code", e);
    }
    return new OrdinaryRates(rates);
  }

  private static String key(String rule, Object revision, String language) {
    return rule + " " + revision + " " + language;
  }

  /** What the rate of ordinary code comes to in such code; negative if it was not measured. */
  double expected(ReviewedRule rule, Denominators denominators) {
    double expected = 0;
    for (Language language : rule.spec().languages()) {
      long of = denominators.of(rule, language);
      Double rate = rates.get(key(rule.id(), rule.spec().revision(), language.id()));
      if (of > 0 && rate == null) {
        return -1;
      }
      expected += of == 0 ? 0 : rate * of;
    }
    return expected;
  }
}
