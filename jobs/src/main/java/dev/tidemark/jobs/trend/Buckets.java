package dev.tidemark.jobs.trend;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Days put together, so that a line is no longer than there is room.
 *
 * @param size days in each; the last may hold fewer
 */
record Buckets(List<Day> days, int size) {
  private static final String TO = " .. ";

  Buckets {
    days = List.copyOf(days);
  }

  static Buckets of(List<Day> days, int room) {
    return new Buckets(days, Math.max(1, (days.size() + room - 1) / room));
  }

  /**
   * One point for each bucket: the last that is known; unknown if none is but one was asked for.
   */
  List<Point> of(List<Point> points) {
    return IntStream.range(0, number()).mapToObj(i -> last(inside(points, i))).toList();
  }

  private static Point last(List<Point> bucket) {
    Point last = Point.ABSENT;
    for (Point point : bucket) {
      if (point.known() || (!last.known() && point.state() == Point.State.UNKNOWN)) {
        last = point;
      }
    }
    return last;
  }

  private <T> List<T> inside(List<T> all, int bucket) {
    return all.subList(bucket * size, Math.min((bucket + 1) * size, days.size()));
  }

  private int number() {
    return (days.size() + size - 1) / size;
  }

  /** The first and last day, as far apart as they are below. */
  String axis() {
    String first = days.get(0).date().toString();
    String last = days.get(days.size() - 1).date().toString();
    int between = number() - first.length() - last.length();
    return first + (between < TO.length() ? TO : " ".repeat(between)) + last;
  }

  /**
   * Where the rules changed, and where a repository is missing; "" if nowhere.
   *
   * @param sums whether series are sums over repositories
   */
  String marks(boolean sums) {
    return IntStream.range(0, number())
        .mapToObj(i -> mark(i, sums))
        .collect(Collectors.joining())
        .stripTrailing();
  }

  private String mark(int bucket, boolean sums) {
    List<Day> inside = inside(days, bucket);
    if (inside.stream().anyMatch(day -> day.rulesChanged() && !day.equals(days.get(0)))) {
      return "|";
    }
    return sums && inside.stream().anyMatch(Day::partial) ? "~" : " ";
  }
}
