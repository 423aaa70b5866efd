package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.jobs.identity.Cause;
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
  private static final AskedRules ASKED = new AskedRules();

  static Succession of(
      String oldPath, JudgedContents.Judged old, String path, JudgedContents.Judged now) {
    List<Transition<Place>> told = new ArrayList<>();
    Lifelines.follow(
        List.of(version(oldPath, null, 0, old), version(path, oldPath, 1, now)),
        List.of(),
        new int[] {0, 1},
        ASKED,
        told::add);
    return new Succession(told);
  }

  private static Version<Place> version(
      String path, String from, int moment, JudgedContents.Judged content) {
    return new Version<>(
        path,
        path.equals(from) ? null : from,
        new Part("", "", content.role().id()),
        moment,
        moment,
        content.judged(),
        Set.copyOf(content.failed()),
        Set.copyOf(content.gaveUp()),
        content.findings());
  }

  List<Transition<Place>> introduced() {
    return of(Kind.INTRODUCED);
  }

  /** By code, and not because the rule is not asked of the role of the file. */
  List<Transition<Place>> resolved() {
    return of(Kind.RESOLVED).stream().filter(each -> each.cause() == Cause.CODE).toList();
  }

  int resolvedByScope() {
    return of(Kind.RESOLVED).size() - resolved().size();
  }

  private List<Transition<Place>> of(Kind kind) {
    return told.stream().filter(each -> each.kind() == kind).toList();
  }
}
