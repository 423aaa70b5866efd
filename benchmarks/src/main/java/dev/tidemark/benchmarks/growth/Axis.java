package dev.tidemark.benchmarks.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A logarithmic axis.
 *
 * @param low the value at its start, above 0
 * @param high the value at its end, above {@code low}
 * @param start where it starts, in pixels
 * @param end where it ends, in pixels
 */
record Axis(double low, double high, double start, double end) {
  private static final double[] STEPS = {1, 2, 5};

  /** From the smallest value to the largest, or to the double of a single one. */
  static Axis around(double[] values, double start, double end) {
    double low = Arrays.stream(values).min().orElse(1);
    double high = Arrays.stream(values).max().orElse(1);
    return new Axis(low, high > low ? high : 2 * low, start, end);
  }

  /** Where a value lies, in pixels. */
  double at(double value) {
    return start + (end - start) * Math.log(value / low) / Math.log(high / low);
  }

  /** The round values on it: 1, 2, 5, 10, 20, 50 and so on. */
  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    for (double decade = 1; decade <= high; decade *= 10) {
      for (double step : STEPS) {
        if (step * decade >= low && step * decade <= high) {
          ticks.add(step * decade);
        }
      }
    }
    return ticks;
  }
}
