package dev.tidemark.jobs.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A lineage of files that come, go, change, move and break, some moments of it unreadable. */
final class RandomLineage {
  private static final int MOMENTS = 12;
  private static final List<String> PATHS = List.of("A.java", "B.java", "C.java");
  private static final List<String> RULES = List.of("one", "two");
  private static final List<String> SYMBOLS = List.of("A", "A.f", "B.f", "");
  private static final List<Part> PARTS =
      List.of(new Part(".", "java", "main"), new Part("x", "java", "test"));

  /** What a file is from one moment to the next. */
  private record State(
      Part part,
      boolean judged,
      Set<String> failed,
      Set<String> gaveUp,
      List<Sighting<String>> findings) {}

  private record Open(State state, int first, String renamedFrom) {}

  final int[] ranks = new int[MOMENTS];
  final List<Version<String>> versions = new ArrayList<>();
  final List<Pending<String>> pending = new ArrayList<>();

  private final Random random;
  private final Map<String, Open> open = new TreeMap<>();

  RandomLineage(long seed) {
    this.random = new Random(seed);
    int rank = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      boolean readable = random.nextInt(6) > 0;
      ranks[moment] = readable ? rank++ : -1;
      if (readable) {
        advance(moment);
      } else {
        endAll(moment - 1);
      }
    }
    endAll(MOMENTS - 1);
    for (String path : PATHS) {
      if (random.nextInt(4) == 0) {
        Sighting<String> hidden = finding(RULES.get(random.nextInt(2)), "hidden");
        pending.add(new Pending<>(path, part(), hidden, new Origin(-1, path, "old")));
      }
    }
  }

  private void advance(int moment) {
    Map<String, State> before = new HashMap<>();
    open.forEach((path, version) -> before.put(path, version.state()));
    for (String path : PATHS) {
      switch (random.nextInt(4)) {
        case 0 -> next(path, changed(), null, moment);
        case 1 -> close(path, moment - 1);
        default -> {}
      }
    }
    for (String path : PATHS) {
      for (String old : PATHS) {
        if (open.get(path) != null
            && open.get(path).first() == moment
            && !before.containsKey(path)
            && before.containsKey(old)
            && !open.containsKey(old)) {
          open.put(path, new Open(open.get(path).state(), moment, old));
        }
      }
    }
  }

  private void next(String path, State state, String from, int moment) {
    close(path, moment - 1);
    open.put(path, new Open(state, moment, from));
  }

  private void close(String path, int last) {
    Open ended = open.remove(path);
    if (ended != null) {
      add(path, ended, ended.first(), last, ended.renamedFrom());
    }
  }

  private void endAll(int last) {
    List.copyOf(open.keySet()).forEach(path -> close(path, last));
  }

  private void add(String path, Open of, int first, int last, String from) {
    State state = of.state();
    versions.add(
        new Version<>(
            path,
            from,
            state.part(),
            first,
            last,
            state.judged(),
            state.failed(),
            state.gaveUp(),
            state.findings()));
  }

  private State changed() {
    boolean judged = random.nextInt(4) > 0;
    Set<String> failed = new HashSet<>();
    Set<String> gaveUp = new HashSet<>();
    List<Sighting<String>> findings = new ArrayList<>();
    for (String rule : RULES) {
      if (random.nextInt(5) == 0) {
        failed.add(rule);
      }
      if (random.nextInt(5) == 0) {
        gaveUp.add(rule);
      }
      for (int i = random.nextInt(4); judged && i > 0; i--) {
        findings.add(finding(rule, rule + "#" + i));
      }
    }
    return new State(part(), judged, failed, gaveUp, findings);
  }

  private Sighting<String> finding(String rule, String fingerprint) {
    String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    return new Sighting<>(rule, symbol, random.nextInt(3), fingerprint, random.nextInt(4) == 0, "");
  }

  private Part part() {
    return PARTS.get(random.nextInt(PARTS.size()));
  }

  /** The same versions, each cut into pieces at random. */
  List<Version<String>> cut() {
    List<Version<String>> pieces = new ArrayList<>();
    for (Version<String> whole : versions) {
      int first = whole.first();
      for (int moment = first; moment <= whole.last(); moment++) {
        if (moment == whole.last() || random.nextBoolean()) {
          String from = first == whole.first() ? whole.renamedFrom() : null;
          pieces.add(piece(whole, from, first, moment));
          first = moment + 1;
        }
      }
    }
    return pieces;
  }

  private static Version<String> piece(Version<String> whole, String from, int first, int last) {
    return new Version<>(
        whole.path(),
        from,
        whole.part(),
        first,
        last,
        whole.judged(),
        whole.failedRules(),
        whole.gaveUp(),
        whole.findings());
  }

  /** What stands between two moments, counted from the first of them. */
  List<Version<String>> between(int from, int to) {
    return versions.stream()
        .filter(each -> each.first() <= to && each.last() >= from)
        .map(
            each ->
                piece(
                    each,
                    each.first() >= from ? each.renamedFrom() : null,
                    Math.max(each.first(), from) - from,
                    Math.min(each.last(), to) - from))
        .toList();
  }
}
