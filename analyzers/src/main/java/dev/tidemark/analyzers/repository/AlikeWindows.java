package dev.tidemark.analyzers.repository;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Gathers windows that are alike, in any order, and forgets all but the first of them. */
public final class AlikeWindows {
  /** Past so many places the rest says nothing new. */
  private static final int MOST_PLACES = 100;

  /** Some of those that are kept may overlap others, and are no places then. */
  private static final int MOST_KEPT = 1000;

  private static final Comparator<CopyWindow> IN_ORDER =
      Comparator.comparing(CopyWindow::path).thenComparingInt(CopyWindow::unit);

  private final CopyWindow first;

  /** The last in order on top; null as long as there is no second. */
  private PriorityQueue<CopyWindow> kept;

  public AlikeWindows(CopyWindow first) {
    this.first = first;
  }

  /** Adds another that has the hash of the first. */
  public void add(CopyWindow window) {
    if (kept == null) {
      kept = new PriorityQueue<>(IN_ORDER.reversed());
      kept.add(first);
    }
    kept.add(window);
    if (kept.size() > MOST_KEPT) {
      kept.remove();
    }
  }

  /** In order, without those that overlap one before; fewer than two if there is no copy. */
  public List<CopyWindow> places() {
    if (kept == null) {
      return List.of(first);
    }
    var sorted = new ArrayList<>(kept);
    sorted.sort(IN_ORDER);
    var places = new ArrayList<CopyWindow>();
    for (CopyWindow each : sorted) {
      boolean free = places.isEmpty() || !each.overlaps(places.get(places.size() - 1));
      if (free && places.size() < MOST_PLACES) {
        places.add(each);
      }
    }
    return places;
  }
}
