package dev.tidemark.jobs.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Follows the findings of one lineage, that is of all paths joined by renames, from moment to
 * moment. Moments that cannot be read are passed over: what follows them is compared with what was
 * before them.
 */
public final class Lifelines<F> {
  private final ReadableMoments readable;
  private final BiPredicate<String, Part> asked;
  private final Consumer<Transition<F>> told;
  private final Map<String, Lifeline<F>> lines = new TreeMap<>();

  /** By rank, the paths whose version ended just before. */
  private final Map<Integer, List<String>> ends = new HashMap<>();

  private Lifelines(
      ReadableMoments readable, BiPredicate<String, Part> asked, Consumer<Transition<F>> told) {
    this.readable = readable;
    this.asked = asked;
    this.told = told;
  }

  /**
   * Follows all versions from the first moment to the last.
   *
   * @param versions of one lineage, in any order; those of one path do not overlap
   * @param pending hidden since before the first readable moment, in paths of the lineage; what
   *     that moment can judge and does not show is dropped, since nothing is told of it
   * @param ranks of each moment its number among those that can be read, from 0; -1 of others
   * @param asked whether a rule, by its id, is asked of the files of a part: where a file moves to
   *     a part of which it is not, its findings are resolved by scope, and the other way round
   * @param told receives what became of each finding that counts at each readable moment after the
   *     first, moment by moment
   * @throws IllegalArgumentException if the ranks do not count from 0 without a gap
   */
  public static <F> Ending<F> follow(
      Collection<Version<F>> versions,
      Collection<Pending<F>> pending,
      int[] ranks,
      BiPredicate<String, Part> asked,
      Consumer<Transition<F>> told) {
    ReadableMoments readable = new ReadableMoments(ranks);
    if (readable.size() == 0) {
      return new Ending<>(List.of(), List.copyOf(pending));
    }
    Lifelines<F> lifelines = new Lifelines<>(readable, asked, told);
    lifelines.start(pending);
    lifelines.walk(versions);
    return lifelines.ending();
  }

  /** The same where every rule is asked of every part. */
  public static <F> Ending<F> follow(
      Collection<Version<F>> versions,
      Collection<Pending<F>> pending,
      int[] ranks,
      Consumer<Transition<F>> told) {
    return follow(versions, pending, ranks, (rule, part) -> true, told);
  }

  private void start(Collection<Pending<F>> pending) {
    pending.stream()
        .collect(Collectors.groupingBy(Pending::path))
        .forEach((path, hidden) -> stand(path, new Lifeline<>(hidden, 0)));
  }

  private void walk(Collection<Version<F>> versions) {
    Map<Integer, List<Version<F>>> beginnings = new HashMap<>();
    Set<Integer> changes = new TreeSet<>(ends.keySet());
    for (Version<F> version : versions) {
      int first = readable.from(version.first());
      int last = readable.to(version.last());
      if (first <= last) {
        beginnings.computeIfAbsent(first, rank -> new ArrayList<>()).add(version);
        changes.add(first);
        changes.add(last + 1);
      }
    }
    changes.removeIf(rank -> rank >= readable.size());
    for (int rank : changes) {
      List<Version<F>> begun = beginnings.getOrDefault(rank, new ArrayList<>());
      begun.sort(Comparator.comparing(Version::path));
      change(rank, begun);
    }
  }

  private void change(int rank, List<Version<F>> begun) {
    Succession<F> succession =
        rank == 0
            ? new Succession<>(readable.moment(0), Pending.EARLIER, asked, transition -> {})
            : new Succession<>(readable.moment(rank), readable.moment(rank - 1), asked, told);
    Map<String, Lifeline<F>> ended = takeEnded(rank);
    Set<String> paths = begun.stream().map(Version::path).collect(Collectors.toSet());
    for (Version<F> version : begun) {
      String from = version.renamedFrom();
      boolean moved = from != null && !paths.contains(from) && !ended.containsKey(version.path());
      Lifeline<F> line = ended.remove(moved ? from : version.path());
      if (line == null) {
        line = lines.get(version.path());
      }
      boolean isNew = line == null;
      Lifeline<F> goesOn = isNew ? new Lifeline<>(List.of(), rank) : line;
      goesOn.goOn(version, readable.to(version.last()), isNew, succession);
      stand(version.path(), goesOn);
    }
    ended.values().forEach(line -> line.end(succession));
  }

  private void stand(String path, Lifeline<F> line) {
    lines.put(path, line);
    ends.computeIfAbsent(line.last() + 1, rank -> new ArrayList<>()).add(path);
  }

  private Map<String, Lifeline<F>> takeEnded(int rank) {
    Map<String, Lifeline<F>> ended = new TreeMap<>();
    for (String path : ends.getOrDefault(rank, List.of())) {
      Lifeline<F> line = lines.get(path);
      if (line != null && line.last() < rank) {
        ended.put(path, lines.remove(path));
      }
    }
    ends.remove(rank);
    return ended;
  }

  private Ending<F> ending() {
    List<Standing<F>> standing = new ArrayList<>();
    List<Pending<F>> pending = new ArrayList<>();
    for (Lifeline<F> line : lines.values()) {
      for (Known<F> each : line.all()) {
        if (each.hidden()) {
          pending.add(each.pending());
        } else {
          standing.add(new Standing<>(each.path(), each.finding(), each.origin()));
        }
      }
    }
    return new Ending<>(standing, pending);
  }
}
