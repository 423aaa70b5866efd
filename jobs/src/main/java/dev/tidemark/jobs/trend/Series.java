package dev.tidemark.jobs.trend;

import java.util.List;
import java.util.Optional;

/**
 * A count over time.
 *
 * @param points one for each day of the trend
 */
record Series(String name, List<Point> points) {
  Series {
    points = List.copyOf(points);
  }

  /** The first that compares with the last. */
  Optional<Point> first() {
    return points.stream().filter(Point::comparable).findFirst();
  }

  Optional<Point> last() {
    return points.stream().filter(Point::known).reduce((earlier, later) -> later);
  }
}
