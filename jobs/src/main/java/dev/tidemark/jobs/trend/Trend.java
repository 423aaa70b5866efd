package dev.tidemark.jobs.trend;

import java.util.List;

/**
 * What a request found.
 *
 * @param days in order
 * @param series worst change first, at most as many as were asked for
 * @param seriesInAll how many there are
 * @param gaps longest first
 * @param unasked whether a series is unknown on a day because no rule of it was asked
 */
public record Trend(
    TrendRequest request,
    List<Day> days,
    List<Series> series,
    long seriesInAll,
    List<Gap> gaps,
    boolean unasked) {
  public Trend {
    days = List.copyOf(days);
    series = List.copyOf(series);
    gaps = List.copyOf(gaps);
  }
}
