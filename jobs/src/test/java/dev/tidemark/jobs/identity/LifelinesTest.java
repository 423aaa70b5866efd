package dev.tidemark.jobs.identity;

import static dev.tidemark.jobs.identity.Cause.CODE;
import static dev.tidemark.jobs.identity.Cause.COVERAGE;
import static dev.tidemark.jobs.identity.Cause.SCOPE;
import static dev.tidemark.jobs.identity.Kind.ENTERED;
import static dev.tidemark.jobs.identity.Kind.HIDDEN;
import static dev.tidemark.jobs.identity.Kind.INTRODUCED;
import static dev.tidemark.jobs.identity.Kind.LEFT;
import static dev.tidemark.jobs.identity.Kind.RESOLVED;
import static dev.tidemark.jobs.identity.Kind.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class LifelinesTest {
  private static final String RULE = "rule";
  private static final Part MAIN = new Part(".", "java", "main");
  private static final Part TEST = new Part(".", "java", "test");

  private final List<Version<String>> versions = new ArrayList<>();
  private final List<Pending<String>> pending = new ArrayList<>();
  private final List<Transition<String>> told = new ArrayList<>();
  private int[] ranks = {0, 1, 2, 3};
  private Ending<String> ending;

  private static Sighting<String> finding(String symbol, long text) {
    return new Sighting<>(RULE, symbol, text, symbol + "#" + text, false, "");
  }

  private static Sighting<String> suppressed(String symbol, long text) {
    return new Sighting<>(RULE, symbol, text, symbol + "#" + text, true, "");
  }

  @SafeVarargs
  private void version(String path, int first, int last, Sighting<String>... findings) {
    List<Sighting<String>> listed = new ArrayList<>();
    for (Sighting<String> finding : findings) {
      listed.add(finding);
    }
    renamed(null, path, MAIN, first, last, listed);
  }

  private void renamed(
      String from, String path, Part part, int first, int last, List<Sighting<String>> findings) {
    versions.add(new Version<>(path, from, part, first, last, true, Set.of(), findings));
  }

  private void notJudged(String path, Part part, int first, int last) {
    versions.add(new Version<>(path, null, part, first, last, false, Set.of(), List.of()));
  }

  private void ruleFailed(String path, int first, int last) {
    versions.add(new Version<>(path, null, MAIN, first, last, true, Set.of(RULE), List.of()));
  }

  private List<Tuple> transitions() {
    ending = Lifelines.follow(versions, pending, ranks, told::add);
    return told.stream()
        .map(
            t ->
                tuple(
                    t.moment(),
                    t.kind(),
                    t.cause(),
                    t.resolution(),
                    t.path() + ":" + t.finding().fingerprint()))
        .toList();
  }

  private List<Tuple> standing() {
    return ending.standing().stream()
        .map(s -> tuple(s.path(), s.finding().fingerprint(), s.origin().moment()))
        .toList();
  }

  @Test
  void whatStandsAtTheFirstMomentIsKnownSinceThen() {
    version("A", 0, 3, finding("f", 1), suppressed("f", 2));
    assertThat(transitions()).isEmpty();
    assertThat(standing()).containsExactly(tuple("A", "f#1", 0), tuple("A", "f#2", 0));
  }

  @Test
  void codeIntroducesAndFixes() {
    version("A", 0, 0, finding("f", 1));
    version("A", 1, 3, finding("g", 2));
    assertThat(transitions())
        .containsExactlyInAnyOrder(
            tuple(1, INTRODUCED, CODE, null, "A:g#2"),
            tuple(1, RESOLVED, CODE, Resolution.FIXED, "A:f#1"));
    assertThat(standing()).containsExactly(tuple("A", "g#2", 1));
  }

  @Test
  void anIntroducedOneIsItsOwnOriginAndAResolvedOneKeepsIts() {
    version("A", 0, 0);
    version("A", 1, 1, finding("f", 1));
    version("A", 2, 2, finding("f", 2));
    version("A", 3, 3);
    transitions();
    assertThat(told).extracting(Transition::kind).containsExactly(INTRODUCED, RESOLVED);
    assertThat(told).extracting(Transition::origin).containsOnly(new Origin(1, "A", "f#1"));
    assertThat(told.get(1).finding().fingerprint()).isEqualTo("f#2");
  }

  @Test
  void aNewFileBringsItsFindingsAndADeletedOneTakesThem() {
    version("A", 1, 2, finding("f", 1), suppressed("f", 2));
    assertThat(transitions())
        .containsExactly(
            tuple(1, INTRODUCED, CODE, null, "A:f#1"),
            tuple(3, RESOLVED, CODE, Resolution.DELETED, "A:f#1"));
    assertThat(ending.standing()).isEmpty();
  }

  @Test
  void aFileThatComesBackIsNew() {
    version("A", 0, 0, finding("f", 1));
    version("A", 2, 3, finding("f", 1));
    assertThat(transitions())
        .containsExactly(
            tuple(1, RESOLVED, CODE, Resolution.DELETED, "A:f#1"),
            tuple(2, INTRODUCED, CODE, null, "A:f#1"));
    assertThat(standing()).containsExactly(tuple("A", "f#1", 2));
  }

  @Test
  void aMomentThatCannotBeReadIsPassedOver() {
    ranks = new int[] {0, -1, -1, 1};
    version("A", 0, 0, finding("f", 1), finding("f", 2));
    version("A", 3, 3, finding("f", 1));
    assertThat(transitions()).containsExactly(tuple(3, RESOLVED, CODE, Resolution.FIXED, "A:f#2"));
    assertThat(standing()).containsExactly(tuple("A", "f#1", 0));
  }

  @Test
  void aRenamedFileKeepsItsFindings() {
    version("x/Foo.java", 0, 0, finding("Foo.run", 1), finding("Foo", 2));
    renamed(
        "x/Foo.java", "y/Bar.java", MAIN, 1, 3, List.of(finding("Bar.run", 1), finding("Bar", 3)));
    assertThat(transitions()).isEmpty();
    assertThat(standing())
        .containsExactly(tuple("y/Bar.java", "Bar.run#1", 0), tuple("y/Bar.java", "Bar#3", 0));
    assertThat(ending.standing().get(1).origin()).isEqualTo(new Origin(0, "x/Foo.java", "Foo#2"));
  }

  @Test
  void aFileThatGoesOnIsNotRenamedAway() {
    version("A", 0, 3, finding("f", 1));
    version("C", 0, 0, finding("f", 1));
    version("C", 1, 3, finding("f", 1));
    renamed("A", "B", MAIN, 1, 3, List.of(finding("f", 1)));
    renamed("C", "D", MAIN, 1, 3, List.of(finding("f", 1)));
    assertThat(transitions())
        .containsExactly(
            tuple(1, INTRODUCED, CODE, null, "B:f#1"), tuple(1, INTRODUCED, CODE, null, "D:f#1"));
  }

  @Test
  void onlyOneFileTakesOverWhatAnotherLeft() {
    version("A", 0, 0, finding("f", 1));
    renamed("A", "B", MAIN, 1, 3, List.of(finding("f", 1)));
    renamed("A", "C", MAIN, 1, 3, List.of(finding("f", 1)));
    assertThat(transitions()).containsExactly(tuple(1, INTRODUCED, CODE, null, "C:f#1"));
  }

  @Test
  void whatCannotBeJudgedIsHiddenAndNotResolved() {
    version("A", 0, 0, finding("f", 1), suppressed("f", 2));
    notJudged("A", MAIN, 1, 1);
    notJudged("A", TEST, 2, 3);
    assertThat(transitions()).containsExactly(tuple(1, HIDDEN, COVERAGE, null, "A:f#1"));
    assertThat(told.get(0).part()).isEqualTo(MAIN);
    assertThat(ending.standing()).isEmpty();
    assertThat(ending.pending())
        .extracting(Pending::part, Pending::lastSeen, p -> p.finding().fingerprint())
        .containsExactly(tuple(MAIN, 0, "f#1"), tuple(MAIN, 0, "f#2"));
  }

  @Test
  void aHiddenOneFollowsItsFile() {
    version("x/Foo.java", 0, 0, finding("Foo.run", 1));
    notJudged("x/Foo.java", MAIN, 1, 1);
    versions.add(new Version<>("y/Bar.java", "x/Foo.java", TEST, 2, 2, false, Set.of(), List.of()));
    version("y/Bar.java", 3, 3, finding("Bar.run", 2));
    assertThat(transitions())
        .containsExactly(
            tuple(1, HIDDEN, COVERAGE, null, "x/Foo.java:Foo.run#1"),
            tuple(3, SHOWN, COVERAGE, null, "y/Bar.java:Bar.run#2"));
    assertThat(standing()).containsExactly(tuple("y/Bar.java", "Bar.run#2", 0));
  }

  @Test
  void whatIsJudgedAgainIsShownOrFixedOrNew() {
    version("A", 0, 0, finding("f", 1), finding("g", 2));
    notJudged("A", MAIN, 1, 1);
    renamed(null, "A", TEST, 2, 3, List.of(finding("f", 1), finding("h", 3)));
    assertThat(transitions())
        .containsExactlyInAnyOrder(
            tuple(1, HIDDEN, COVERAGE, null, "A:f#1"),
            tuple(1, HIDDEN, COVERAGE, null, "A:g#2"),
            tuple(2, SHOWN, COVERAGE, null, "A:f#1"),
            tuple(2, SHOWN, COVERAGE, null, "A:g#2"),
            tuple(2, RESOLVED, CODE, Resolution.FIXED, "A:g#2"),
            tuple(2, INTRODUCED, CODE, null, "A:h#3"));
    assertThat(told)
        .filteredOn(t -> t.moment() == 2)
        .allSatisfy(
            t ->
                assertThat(t.part())
                    .isEqualTo(t.finding().fingerprint().equals("g#2") ? MAIN : TEST));
    assertThat(standing()).containsExactly(tuple("A", "f#1", 0), tuple("A", "h#3", 2));
  }

  @Test
  void whatIsJudgedForTheFirstTimeCameByCoverage() {
    notJudged("A", MAIN, 0, 0);
    version("A", 1, 1, finding("f", 1));
    version("A", 2, 3, finding("f", 1), finding("g", 2));
    assertThat(transitions())
        .containsExactly(
            tuple(1, INTRODUCED, COVERAGE, null, "A:f#1"),
            tuple(2, INTRODUCED, CODE, null, "A:g#2"));
  }

  @Test
  void aRuleThatFailsHidesItsFindingsOnly() {
    var other = new Sighting<>("other", "f", 1, "other", false, "");
    version("A", 0, 0, finding("f", 1), other);
    versions.add(new Version<>("A", null, MAIN, 1, 1, true, Set.of(RULE), List.of(other)));
    version("A", 2, 3, finding("f", 1), other);
    assertThat(transitions())
        .containsExactly(
            tuple(1, HIDDEN, COVERAGE, null, "A:f#1"), tuple(2, SHOWN, COVERAGE, null, "A:f#1"));
  }

  @Test
  void whatARuleGaveUpOnIsNeitherFixedNorNew() {
    version("A", 0, 0, finding("f", 1), finding("g", 2));
    versions.add(
        new Version<>(
            "A", null, MAIN, 1, 1, true, Set.of(), Set.of(RULE), List.of(finding("g", 2))));
    version("A", 2, 3, finding("f", 1), finding("g", 2), finding("h", 3));
    assertThat(transitions())
        .containsExactly(
            tuple(1, HIDDEN, COVERAGE, null, "A:f#1"),
            tuple(2, SHOWN, COVERAGE, null, "A:f#1"),
            tuple(2, INTRODUCED, COVERAGE, null, "A:h#3"));
  }

  private static Sighting<String> passing(String symbol, String other) {
    return new Sighting<>(RULE, symbol, 1, symbol, false, Set.of(other), "");
  }

  @SafeVarargs
  private void beside(String unreadable, int first, int last, Sighting<String>... findings) {
    Set<String> others = Set.of(unreadable);
    Set<String> none = Set.of();
    List<Sighting<String>> listed = new ArrayList<>();
    for (Sighting<String> finding : findings) {
      listed.add(finding);
    }
    versions.add(
        new Version<>("A", null, MAIN, first, last, true, none, none, others, others, listed));
  }

  @Test
  void whatShowsBesideAnotherFileIsNeitherFixedNorNewWhileThatCannotBeRead() {
    version("A", 0, 0, passing("f", "B"), passing("g", "C"));
    beside("B", 1, 1);
    version("A", 2, 3, passing("f", "B"), passing("h", "B"), passing("i", "C"));
    assertThat(transitions())
        .containsExactlyInAnyOrder(
            tuple(1, HIDDEN, COVERAGE, null, "A:f"),
            tuple(1, RESOLVED, CODE, Resolution.FIXED, "A:g"),
            tuple(2, SHOWN, COVERAGE, null, "A:f"),
            tuple(2, INTRODUCED, COVERAGE, null, "A:h"),
            tuple(2, INTRODUCED, CODE, null, "A:i"));
  }

  @Test
  void whatIsStillHiddenBesideAnotherFileIsPending() {
    version("A", 0, 1, passing("f", "B"));
    beside("B", 2, 3);
    transitions();
    assertThat(ending.pending()).extracting(each -> each.finding().symbol()).containsExactly("f");
    assertThat(ending.pending().get(0).finding().isVisibleBeside(Set.of("B"))).isFalse();
    assertThat(ending.pending().get(0).finding().isVisibleBeside(Set.of("C"))).isTrue();
  }

  @Test
  void aRuleThatNeverCouldJudgeComesByCoverage() {
    ruleFailed("A", 0, 1);
    version("A", 2, 3, finding("f", 1));
    assertThat(transitions()).containsExactly(tuple(2, INTRODUCED, COVERAGE, null, "A:f#1"));
  }

  @Test
  void aFileThatGoesWhileItIsHiddenIsShownAndResolvedAtOnce() {
    version("A", 0, 0, finding("f", 1));
    notJudged("A", TEST, 1, 1);
    assertThat(transitions())
        .containsExactly(
            tuple(1, HIDDEN, COVERAGE, null, "A:f#1"),
            tuple(2, SHOWN, COVERAGE, null, "A:f#1"),
            tuple(2, RESOLVED, CODE, Resolution.DELETED, "A:f#1"));
    assertThat(told).extracting(Transition::part).containsOnly(MAIN);
    assertThat(ending.pending()).isEmpty();
  }

  @Test
  void aCommentResolvesAndItsRemovalIntroduces() {
    version("A", 0, 0, finding("f", 1));
    version("A", 1, 1, suppressed("f", 1));
    version("A", 2, 3, finding("f", 1));
    assertThat(transitions())
        .containsExactly(
            tuple(1, RESOLVED, CODE, Resolution.SUPPRESSED, "A:f#1"),
            tuple(2, INTRODUCED, CODE, null, "A:f#1"));
    assertThat(standing()).containsExactly(tuple("A", "f#1", 0));
  }

  @Test
  void aCommentResolvesWhatWasHidden() {
    version("A", 0, 0, finding("f", 1));
    notJudged("A", MAIN, 1, 1);
    version("A", 2, 3, suppressed("f", 1));
    assertThat(transitions())
        .containsExactly(
            tuple(1, HIDDEN, COVERAGE, null, "A:f#1"),
            tuple(2, SHOWN, COVERAGE, null, "A:f#1"),
            tuple(2, RESOLVED, CODE, Resolution.SUPPRESSED, "A:f#1"));
  }

  @Test
  void suppressedOnesComeAndGoInSilence() {
    version("A", 0, 0, suppressed("f", 1));
    version("A", 1, 1);
    version("A", 2, 3, suppressed("g", 2));
    assertThat(transitions()).isEmpty();
    assertThat(standing()).containsExactly(tuple("A", "g#2", 2));
  }

  @Test
  void anotherPartIsLeftForAndEntered() {
    version("A", 0, 0, finding("f", 1), suppressed("f", 2));
    renamed("A", "B", TEST, 1, 3, List.of(finding("f", 1), suppressed("f", 2)));
    assertThat(transitions())
        .containsExactly(
            tuple(1, LEFT, SCOPE, null, "A:f#1"), tuple(1, ENTERED, SCOPE, null, "B:f#1"));
    assertThat(told).extracting(Transition::part).containsExactly(MAIN, TEST);
  }

  @Test
  void aRuleThatIsNotAskedOfAPartResolvesAndIntroducesByScope() {
    version("A", 0, 0, finding("f", 1));
    renamed("A", "B", TEST, 1, 1, List.of());
    renamed("B", "C", MAIN, 2, 2, List.of(finding("f", 1)));
    renamed("C", "D", MAIN, 3, 3, List.of());
    Lifelines.follow(versions, pending, ranks, (rule, part) -> part.equals(MAIN), told::add);
    assertThat(told)
        .extracting(Transition::kind, Transition::cause, Transition::resolution)
        .containsExactly(
            tuple(RESOLVED, SCOPE, null),
            tuple(INTRODUCED, SCOPE, null),
            tuple(RESOLVED, CODE, Resolution.FIXED));
  }

  @Test
  void whatWasHiddenBeforeIsShownWithItsOrigin() {
    var since = new Origin(-1, "Old", "older");
    pending.add(new Pending<>("A", TEST, finding("f", 1), since));
    pending.add(new Pending<>("A", TEST, finding("g", 2), since));
    notJudged("A", MAIN, 0, 0);
    version("A", 1, 3, finding("f", 1), finding("h", 3));
    assertThat(transitions())
        .containsExactlyInAnyOrder(
            tuple(1, SHOWN, COVERAGE, null, "A:f#1"),
            tuple(1, SHOWN, COVERAGE, null, "A:g#2"),
            tuple(1, RESOLVED, CODE, Resolution.FIXED, "A:g#2"),
            tuple(1, INTRODUCED, CODE, null, "A:h#3"));
    assertThat(ending.standing().get(0).origin()).isEqualTo(since);
  }

  @Test
  void whatStaysHiddenStaysAsItWasLastSeen() {
    var since = new Origin(-1, "Old", "older");
    pending.add(new Pending<>("A", TEST, finding("f", 1), since));
    notJudged("A", MAIN, 0, 3);
    assertThat(transitions()).isEmpty();
    assertThat(ending.pending()).isEqualTo(pending);
  }

  @Test
  void withoutAnyMomentAllStaysHidden() {
    ranks = new int[] {-1};
    pending.add(new Pending<>("A", TEST, finding("f", 1), new Origin(-1, "A", "x")));
    assertThat(transitions()).isEmpty();
    assertThat(ending.pending()).isEqualTo(pending);
  }

  @Test
  void ranksCountFromZero() {
    assertThatThrownBy(() -> Lifelines.follow(versions, pending, new int[] {1}, told::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("moment 0 has rank 1");
  }
}
