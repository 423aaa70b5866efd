package dev.tidemark.jobs.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The findings that live in one file, from version to version and under whatever name. */
final class Lifeline<F> {
  private final Map<String, List<Known<F>>> known = new TreeMap<>();

  /** Rules that could judge no version yet. Null as long as no rule could. */
  private Set<String> unasked;

  /** Of the newest version; null before the first. */
  private Part part;

  /** Rules that may have missed something in the newest version. */
  private Set<String> gaveUp = Set.of();

  /** Other files that could not be judged when the newest version ended. */
  private Set<String> unreadable = Set.of();

  private int last;

  /**
   * Begins with what was hidden before there was any version.
   *
   * @param last rank of the moment before the first version, or at which there is none
   */
  Lifeline(List<Pending<F>> pending, int last) {
    this.last = last;
    for (Pending<F> each : pending) {
      known.computeIfAbsent(each.finding().rule(), rule -> new ArrayList<>()).add(Known.of(each));
    }
    if (!pending.isEmpty()) {
      unasked = new HashSet<>(); // It was judged once.
    }
  }

  /** Rank of the last moment at which its newest version stands. */
  int last() {
    return last;
  }

  /**
   * Goes on with another version.
   *
   * @param isNew whether the file was not there before
   */
  void goOn(Version<F> version, int lastRank, boolean isNew, Succession<F> succession) {
    Map<String, List<Sighting<F>>> found = byRule(version);
    Set<String> rules = new TreeSet<>(known.keySet());
    rules.addAll(found.keySet());
    for (String rule : rules) {
      List<Known<F>> old = known.getOrDefault(rule, List.of());
      List<Known<F>> now =
          version.judges(rule)
              ? judge(old, found.getOrDefault(rule, List.of()), version, isNew, succession)
              : old.stream().map(each -> succession.hide(each, version)).toList();
      if (now.isEmpty()) {
        known.remove(rule);
      } else {
        known.put(rule, now);
      }
    }
    noteJudged(version);
    part = version.part();
    gaveUp = version.gaveUp();
    unreadable = version.unreadableAtLast();
    last = Math.max(last, lastRank);
  }

  private static <F> Map<String, List<Sighting<F>>> byRule(Version<F> version) {
    Map<String, List<Sighting<F>>> found = new HashMap<>();
    for (Sighting<F> finding : version.findings()) {
      if (version.judges(finding.rule())) {
        found.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
      }
    }
    return found;
  }

  private List<Known<F>> judge(
      List<Known<F>> old,
      List<Sighting<F>> found,
      Version<F> version,
      boolean isNew,
      Succession<F> succession) {
    int[] predecessors = predecessors(old, found, version, succession);
    Set<Integer> goneOn = new HashSet<>();
    List<Known<F>> now = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Sighting<F> finding = found.get(i);
      if (predecessors[i] >= 0) {
        goneOn.add(predecessors[i]);
        now.add(succession.goOn(old.get(predecessors[i]), finding, version));
      } else {
        Cause cause = isNew ? Cause.CODE : causeOfNew(finding, succession);
        now.add(succession.begin(finding, version, cause));
      }
    }
    for (int i = 0; i < old.size(); i++) {
      if (!goneOn.contains(i) && version.gaveUpOn(old.get(i))) {
        now.add(succession.hide(old.get(i), version));
      } else if (!goneOn.contains(i)) {
        succession.miss(old.get(i), version);
      }
    }
    return now;
  }

  private int[] predecessors(
      List<Known<F>> old, List<Sighting<F>> found, Version<F> version, Succession<F> succession) {
    if (succession.opens() && old.stream().anyMatch(version::gaveUpOn)) {
      // An earlier run has seen this very version, and what is hidden beside what it shows.
      int[] none = new int[found.size()];
      Arrays.fill(none, -1);
      return none;
    }
    List<Sighting<F>> before = old.stream().map(each -> each.findingIn(version.path())).toList();
    return Matching.of(before, found);
  }

  private Cause causeOfNew(Sighting<F> finding, Succession<F> succession) {
    String rule = finding.rule();
    if (part != null && !succession.asked().test(rule, part)) {
      return Cause.SCOPE;
    }
    boolean couldBeSeen =
        unasked != null
            && !unasked.contains(rule)
            && !gaveUp.contains(rule)
            && Collections.disjoint(finding.others(), unreadable);
    return couldBeSeen ? Cause.CODE : Cause.COVERAGE;
  }

  private void noteJudged(Version<F> version) {
    if (version.judged() && unasked == null) {
      unasked = new HashSet<>(version.failedRules());
    } else if (version.judged()) {
      unasked.retainAll(version.failedRules());
    }
  }

  /** The file is gone. */
  void end(Succession<F> succession) {
    all().forEach(each -> succession.resolve(each, Resolution.DELETED));
  }

  List<Known<F>> all() {
    return known.values().stream().flatMap(List::stream).toList();
  }
}
