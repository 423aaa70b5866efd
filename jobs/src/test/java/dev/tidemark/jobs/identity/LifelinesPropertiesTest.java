package dev.tidemark.jobs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any history of a lineage. */
class LifelinesPropertiesTest {
  private static final int TRIES = 1000;

  private record Cell(Part part, String rule) {}

  private record Run(List<Transition<String>> told, Ending<String> ending) {
    static Run of(List<Version<String>> versions, List<Pending<String>> pending, int[] ranks) {
      List<Transition<String>> told = new ArrayList<>();
      return new Run(told, Lifelines.follow(versions, pending, ranks, told::add));
    }
  }

  private interface Property {
    void holdsFor(RandomLineage lineage, Run run, long seed);
  }

  private static void holds(Property property) {
    for (long seed = 0; seed < TRIES; seed++) {
      RandomLineage lineage = new RandomLineage(seed);
      try {
        Run run = Run.of(lineage.versions, lineage.pending, lineage.ranks);
        property.holdsFor(lineage, run, seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static Map<Cell, Integer> counts(List<Version<String>> versions, int moment) {
    Map<Cell, Integer> counts = new HashMap<>();
    for (Version<String> version : versions) {
      if (version.first() <= moment && moment <= version.last() && version.judged()) {
        version.findings().stream()
            .filter(f -> !f.suppressed() && !version.failedRules().contains(f.rule()))
            .forEach(f -> counts.merge(new Cell(version.part(), f.rule()), 1, Integer::sum));
      }
    }
    return counts;
  }

  private static List<Integer> readable(int[] ranks) {
    return IntStream.range(0, ranks.length).filter(i -> ranks[i] >= 0).boxed().toList();
  }

  @Test
  void transitionsSumToTheChangeOfEveryCount() {
    holds(
        (lineage, run, seed) -> {
          List<Integer> moments = readable(lineage.ranks);
          for (int i = 1; i < moments.size(); i++) {
            int moment = moments.get(i);
            Map<Cell, Integer> counts = counts(lineage.versions, moments.get(i - 1));
            for (Transition<String> each : run.told()) {
              if (each.moment() == moment) {
                Cell cell = new Cell(each.part(), each.finding().rule());
                counts.merge(cell, each.kind().delta(), Integer::sum);
              }
            }
            counts.values().removeIf(count -> count == 0);
            assertThat(counts).isEqualTo(counts(lineage.versions, moment));
          }
          assertThat(run.told())
              .allSatisfy(each -> assertThat(moments.indexOf(each.moment())).isPositive());
        });
  }

  @Test
  void versionsThatAreCutBringNothingNew() {
    holds(
        (lineage, run, seed) -> {
          List<Version<String>> cut = lineage.cut();
          Collections.shuffle(cut, new Random(seed));
          assertThat(Run.of(cut, lineage.pending, lineage.ranks)).isEqualTo(run);
        });
  }

  @Test
  void allThatStandsAtTheEndIsToldOnce() {
    holds(
        (lineage, run, seed) -> {
          List<Integer> moments = readable(lineage.ranks);
          if (!moments.isEmpty()) {
            int last = moments.get(moments.size() - 1);
            List<String> expected =
                lineage.versions.stream()
                    .filter(v -> v.first() <= last && last <= v.last() && v.judged())
                    .flatMap(
                        v ->
                            v.findings().stream()
                                .filter(f -> !v.failedRules().contains(f.rule()))
                                .map(f -> v.path() + f.fingerprint()))
                    .toList();
            assertThat(run.ending().standing())
                .extracting(s -> s.path() + s.finding().fingerprint())
                .containsExactlyInAnyOrderElementsOf(expected);
          }
        });
  }

  @Test
  void twoRunsTellWhatOneTells() {
    holds(
        (lineage, run, seed) -> {
          List<Integer> moments = readable(lineage.ranks);
          if (moments.size() < 2) {
            return;
          }
          int cut = moments.get(new Random(seed).nextInt(moments.size() - 1) + 1);
          int[] until = Arrays.copyOf(lineage.ranks, cut + 1);
          Run first = Run.of(lineage.between(0, cut), lineage.pending, until);
          int[] from = Arrays.copyOfRange(lineage.ranks, cut, lineage.ranks.length);
          for (int i = 0; i < from.length; i++) {
            from[i] -= from[i] < 0 ? 0 : lineage.ranks[cut];
          }
          Run second =
              Run.of(
                  lineage.between(cut, lineage.ranks.length - 1), first.ending().pending(), from);
          List<String> told = new ArrayList<>(first.told().stream().map(t -> words(t, 0)).toList());
          second.told().forEach(each -> told.add(words(each, cut)));
          assertThat(told).isEqualTo(run.told().stream().map(t -> words(t, 0)).toList());
        });
  }

  private static String words(Transition<String> of, int offset) {
    return "%d %s %s %s %s"
        .formatted(of.moment() + offset, of.kind(), of.path(), of.part(), of.finding());
  }
}
