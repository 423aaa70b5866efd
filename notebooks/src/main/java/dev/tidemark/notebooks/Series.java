package dev.tidemark.notebooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One line of a chart.
 *
 * @param points by date, one for each date of the answer from the first of this line to its last
 */
record Series(String name, List<Point> points) {
  /**
   * Reads date, name, value and, where there is a fourth column, whether the value is a partial
   * sum. A date on which others have a row and this line has none, though it had one before and has
   * one after, is as unknown as a null.
   */
  static List<Series> of(Answer answer) {
    var named = new LinkedHashMap<String, TreeMap<LocalDate, Point>>();
    var dates = new TreeSet<LocalDate>();
    for (List<Object> row : answer.rows()) {
      var date = (LocalDate) row.get(0);
      var value = (Number) row.get(2);
      boolean partial = row.size() > 3 && Boolean.TRUE.equals(row.get(3));
      dates.add(date);
      named
          .computeIfAbsent(String.valueOf(row.get(1)), name -> new TreeMap<>())
          .put(date, new Point(date, value == null ? null : value.doubleValue(), partial));
    }
    var all = new ArrayList<Series>();
    for (Map.Entry<String, TreeMap<LocalDate, Point>> each : named.entrySet()) {
      TreeMap<LocalDate, Point> points = each.getValue();
      all.add(
          new Series(
              each.getKey(),
              dates.subSet(points.firstKey(), true, points.lastKey(), true).stream()
                  .map(date -> points.getOrDefault(date, new Point(date, null, false)))
                  .toList()));
    }
    return List.copyOf(all);
  }

  Optional<Point> firstKnown() {
    return points.stream().filter(Point::known).findFirst();
  }

  Optional<Point> lastKnown() {
    return points.stream().filter(Point::known).reduce((before, after) -> after);
  }

  /** The first known value and the last. */
  String ends() {
    return firstKnown()
        .map(
            first ->
                Text.number(first.value()) + " → " + Text.number(lastKnown().orElseThrow().value()))
        .orElse("unknown");
  }

  boolean hasGap() {
    return points.stream().anyMatch(point -> !point.known());
  }

  boolean isPartial() {
    return points.stream().anyMatch(Point::partial);
  }

  boolean isUnknownOn(LocalDate date) {
    return points.stream().noneMatch(point -> point.date().equals(date) && point.known());
  }

  /** The date that stands so many points before or after another, as far as there are any. */
  LocalDate neighbour(LocalDate date, int apart) {
    int index = points.stream().map(Point::date).toList().indexOf(date) + apart;
    return points.get(Math.max(0, Math.min(points.size() - 1, index))).date();
  }

  /** Whether no line reaches the point, so that it must be seen by itself. */
  boolean standsAlone(int index) {
    boolean before = index > 0 && points.get(index - 1).known();
    boolean after = index + 1 < points.size() && points.get(index + 1).known();
    return points.get(index).known() && !before && !after;
  }
}
