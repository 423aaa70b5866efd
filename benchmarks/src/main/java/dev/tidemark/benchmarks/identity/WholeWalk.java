package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.jobs.git.FileVersion;
import dev.tidemark.jobs.identity.Kind;
import dev.tidemark.jobs.identity.Lifelines;
import dev.tidemark.jobs.identity.Part;
import dev.tidemark.jobs.identity.Sighting;
import dev.tidemark.jobs.identity.Transition;
import dev.tidemark.jobs.identity.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is told of a history, from its first commit to its last. */
record WholeWalk(List<Transition<Place>> told) {
  private record Cell(int moment, Part part, String rule) {}

  private record Change(int moment, String path, String rule) {}

  /**
   * @param cut whether each version is given in two pieces, which should change nothing
   */
  static WholeWalk of(RealHistory history, JudgedContents contents, boolean cut) {
    List<Transition<Place>> told = new ArrayList<>();
    int[] ranks = history.ranks().stream().mapToInt(Integer::intValue).toArray();
    for (List<FileVersion> lineage : history.lineages()) {
      List<Version<Place>> versions = new ArrayList<>();
      for (FileVersion each : lineage) {
        int middle = cut ? (each.first() + each.last()) / 2 : each.last();
        versions.add(piece(each, contents, each.first(), middle));
        if (middle < each.last()) {
          versions.add(piece(each, contents, middle + 1, each.last()));
        }
      }
      Lifelines.follow(versions, List.of(), ranks, new AskedRules(), told::add);
    }
    return new WholeWalk(told);
  }

  private static Version<Place> piece(
      FileVersion of, JudgedContents contents, int first, int last) {
    String from = first == of.first() ? of.renamedFrom() : null;
    return RealHistory.judged(
        new FileVersion(of.file(), of.problem(), first, last, from), contents);
  }

  Map<Kind, Integer> byKind() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    told.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    return counts;
  }

  /** Resolved while another of the same rule was introduced in the same file: missed, at most. */
  int doubtful() {
    Map<Change, Integer> introduced = new HashMap<>();
    told.stream()
        .filter(each -> each.kind() == Kind.INTRODUCED)
        .forEach(each -> introduced.merge(change(each), 1, Integer::sum));
    return (int)
        told.stream()
            .filter(each -> each.kind() == Kind.RESOLVED)
            .filter(each -> introduced.merge(change(each), -1, Integer::sum) >= 0)
            .count();
  }

  private static Change change(Transition<Place> of) {
    return new Change(of.moment(), of.path(), of.finding().rule());
  }

  /** Counts whose change from a commit to the next is not the sum of what is told of it. */
  int unexplained(RealHistory history, JudgedContents contents) {
    Map<Cell, Integer> left = new HashMap<>();
    for (FileVersion each : history.versions()) {
      Version<Place> version = RealHistory.judged(each, contents);
      for (Sighting<Place> finding : version.findings()) {
        if (!finding.suppressed() && !version.failedRules().contains(finding.rule())) {
          left.merge(new Cell(version.first(), version.part(), finding.rule()), 1, Integer::sum);
          left.merge(
              new Cell(version.last() + 1, version.part(), finding.rule()), -1, Integer::sum);
        }
      }
    }
    for (Transition<Place> each : told) {
      left.merge(
          new Cell(each.moment(), each.part(), each.finding().rule()),
          -each.kind().delta(),
          Integer::sum);
    }
    left.keySet().removeIf(cell -> cell.moment() == 0 || cell.moment() == history.ranks().size());
    return (int) left.values().stream().filter(change -> change != 0).count();
  }
}
