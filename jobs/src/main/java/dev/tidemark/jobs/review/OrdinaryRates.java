package dev.tidemark.jobs.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How often rules find something in ordinary code; docs/evidence tells which and how. */
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
          .map(line -> line.split(","))
          .forEach(cells -> rates.put(cells[0] + "," + cells[1], Double.valueOf(cells[2])));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar lacks its rates of ordinary code", e);
    }
    return new OrdinaryRates(rates);
  }

  /** What the rate of ordinary code comes to in so much code; negative if it was not measured. */
  double expected(ReviewedRule rule, long of) {
    Double rate = rates.get(rule.id() + "," + rule.spec().revision());
    return rate == null ? -1 : rate * of;
  }
}
