package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.jobs.identity.Kind;
import dev.tidemark.jobs.identity.Lifelines;
import dev.tidemark.jobs.identity.Part;
import dev.tidemark.jobs.identity.Transition;
import dev.tidemark.jobs.identity.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is told of the findings of a file when another content, or name, takes its place. */
record Succession(List<Transition<Place>> told) {
  private static final Part ANY = new Part("", "", "");

  static Succession of(
      String oldPath, JudgedContents.Judged old, String path, JudgedContents.Judged now) {
    List<Transition<Place>> told = new ArrayList<>();
    Lifelines.follow(
        List.of(version(oldPath, null, 0, old), version(path, oldPath, 1, now)),
        List.of(),
        new int[] {0, 1},
        told::add);
    return new Succession(told);
  }

  private static Version<Place> version(
      String path, String from, int moment, JudgedContents.Judged content) {
    return new Version<>(
        path,
        path.equals(from) ? null : from,
        ANY,
        moment,
        moment,
        content.judged(),
        Set.copyOf(content.failed()),
        content.findings());
  }

  List<Transition<Place>> introduced() {
    return of(Kind.INTRODUCED);
  }

  List<Transition<Place>> resolved() {
    return of(Kind.RESOLVED);
  }

  private List<Transition<Place>> of(Kind kind) {
    return told.stream().filter(each -> each.kind() == kind).toList();
  }
}
