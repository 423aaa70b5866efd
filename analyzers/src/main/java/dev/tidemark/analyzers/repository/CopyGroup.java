package dev.tidemark.analyzers.repository;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of code that are alike, each as long as they all are: one after the other in order. */
public final class CopyGroup {
  /** A hostile repository may overlap copies without end; honest ones need far less. */
  private static final int MOST_STEPS = 500;

  /** Groups that hold each other begin near each other. */
  private static final int NEIGHBOURS = 3;

  /** Matches in the order of the first place; each has the places of all others, moved down. */
  private final List<List<CopyWindow>> run;

  private CopyGroup(List<List<CopyWindow>> run) {
    this.run = run;
  }

  /**
   * The groups among matches.
   *
   * @param matches all of those whose first place is in one and the same file
   */
  public static List<CopyGroup> of(List<List<CopyWindow>> matches) {
    var sorted = new ArrayList<>(matches);
    sorted.sort(Comparator.comparingInt(match -> match.get(0).unit()));
    var groups = new ArrayList<CopyGroup>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !continues(sorted.get(i - 1), sorted.get(i))) {
        groups.add(widened(sorted, from, i).withoutOverlaps());
        from = i;
      }
    }
    return withoutThoseInside(groups);
  }

  // Where fewer places go on together than began together, and not far, one group says it all.
  private static List<CopyGroup> withoutThoseInside(List<CopyGroup> groups) {
    var kept = new ArrayList<CopyGroup>();
    for (int i = 0; i < groups.size(); i++) {
      boolean inside = false;
      for (int j = Math.max(0, i - NEIGHBOURS); j < groups.size() && j <= i + NEIGHBOURS; j++) {
        inside |= j != i && groups.get(i).isInside(groups.get(j), j < i);
      }
      if (!inside) {
        kept.add(groups.get(i));
      }
    }
    return kept;
  }

  private boolean isInside(CopyGroup other, boolean evenIfEqual) {
    List<RelatedPlace> own = places();
    List<RelatedPlace> theirs = other.places();
    return (evenIfEqual || !own.equals(theirs))
        && own.stream().allMatch(place -> theirs.stream().anyMatch(place::isInside));
  }

  private static boolean continues(List<CopyWindow> upper, List<CopyWindow> lower) {
    return upper.size() == lower.size() && !projected(upper, lower).isEmpty();
  }

  /** The places of one match that those of the other lie below or above of; empty if some lacks. */
  private static List<CopyWindow> projected(List<CopyWindow> onto, List<CopyWindow> places) {
    CopyWindow first = onto.get(0);
    int distance = places.get(0).unit() - first.unit();
    boolean touches =
        places.get(0).unit() <= first.endUnit() + 1 && first.unit() <= places.get(0).endUnit() + 1;
    if (!touches) {
      return List.of();
    }
    var found = new ArrayList<CopyWindow>(places.size());
    int next = 0;
    for (CopyWindow place : places) {
      while (next < onto.size() && !place.follows(onto.get(next), distance)) {
        next++;
      }
      if (next == onto.size()) {
        return List.of();
      }
      found.add(onto.get(next));
    }
    return found;
  }

  // Where more places are alike than in this run, those of the run are alike as well.
  private static CopyGroup widened(List<List<CopyWindow>> all, int from, int to) {
    var run = new ArrayList<>(all.subList(from, to));
    for (int i = from - 1; i >= Math.max(0, from - MOST_STEPS); i--) {
      List<CopyWindow> wider = projected(all.get(i), run.get(0));
      if (wider.isEmpty()) {
        break;
      }
      run.add(0, wider);
    }
    for (int i = to; i < Math.min(all.size(), to + MOST_STEPS); i++) {
      List<CopyWindow> wider = projected(all.get(i), run.get(run.size() - 1));
      if (wider.isEmpty()) {
        break;
      }
      run.add(wider);
    }
    return new CopyGroup(run);
  }

  // Three times the same in a row are three copies of one, and not two of two.
  private CopyGroup withoutOverlaps() {
    List<CopyWindow> places = run.get(0);
    int free = Integer.MAX_VALUE;
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).path().equals(places.get(i - 1).path())) {
        free = Math.min(free, places.get(i).unit() - places.get(i - 1).unit());
      }
    }
    int kept = 1;
    while (kept < run.size() && endUnit(kept) - places.get(0).unit() < free) {
      kept++;
    }
    return new CopyGroup(run.subList(0, kept));
  }

  private int endUnit(int match) {
    return run.get(match).get(0).endUnit();
  }

  /** How many tokens each place has. */
  public int tokens() {
    CopyWindow last = run.get(run.size() - 1).get(0);
    return last.token() + last.tokens() - run.get(0).get(0).token();
  }

  /** Names what is alike, independent of where it stands. */
  public long hash() {
    return run.get(0).get(0).hash();
  }

  /** In order of paths and lines; two or more. */
  public List<RelatedPlace> places() {
    List<CopyWindow> last = run.get(run.size() - 1);
    var places = new ArrayList<RelatedPlace>();
    for (int i = 0; i < last.size(); i++) {
      CopyWindow head = run.get(0).get(i);
      places.add(new RelatedPlace(head.path(), head.firstLine(), last.get(i).lastLine()));
    }
    return places;
  }

  /** The reason that a comment at one of the places gives for not counting it; "" if none does. */
  public String suppressionReason() {
    return run.get(0).stream()
        .map(CopyWindow::suppressionReason)
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }
}
