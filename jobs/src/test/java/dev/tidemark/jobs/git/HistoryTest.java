package dev.tidemark.jobs.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.jobs.git.History.Picked;
import dev.tidemark.jobs.git.History.Unanswered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
  @TempDir private Path folder;
  private TestRepository repository;

  @BeforeEach
  void prepare() {
    repository = TestRepository.create(folder.resolve("source.git"));
  }

  @Test
  void takesTheLastCommitOfEachDayOrOfADayBefore() throws UnreadableRepositoryException {
    String first = repository.commitAt("2024-01-10T12:00:00Z");
    String second = repository.commitAt("2024-01-10T23:59:59Z", first);
    String third = repository.commitAt("2024-01-11T00:00:00Z", second);
    String last = repository.commitAt("2024-03-01T12:00:00Z", third);

    assertThat(picked(last, "2024-01-10", "2024-01-11", "2024-02-29", "2024-03-05"))
        .containsExactly(
            "2024-01-10 " + second,
            "2024-01-11 " + third,
            "2024-02-29 " + third,
            "2024-03-05 " + last);
  }

  @Test
  void saysOfEachMomentWhenItWasCommitted() throws UnreadableRepositoryException {
    String commit = repository.commitAt("2024-01-10T12:00:00+02:00");

    assertThat(pick(commit, "2024-01-31").moments())
        .containsExactly(
            new Moment(date("2024-01-31"), commit, Instant.parse("2024-01-10T10:00:00Z")));
  }

  @Test
  void knowsWhichCommitsAreStillThere() throws UnreadableRepositoryException {
    String commit = repository.commitAt("2024-01-10T12:00:00Z");
    String never = "0123456789012345678901234567890123456789";

    assertThat(History.present(repository.gitDir().toString(), List.of(never, commit)))
        .containsExactly(commit);
  }

  @Test
  void takesDaysInAnyOrderAndOnce() throws UnreadableRepositoryException {
    String commit = repository.commitAt("2024-01-10T12:00:00Z");

    assertThat(picked(commit, "2024-03-01", "2024-01-11", "2024-02-01", "2024-01-11"))
        .containsExactly("2024-01-11 " + commit, "2024-02-01 " + commit, "2024-03-01 " + commit);
  }

  @Test
  void hasNothingToSayOfDaysBeforeTheRepositoryBegan() throws UnreadableRepositoryException {
    String commit = repository.commitAt("2024-01-10T12:00:00Z");
    Picked picked = pick(commit, "2023-12-31", "2024-01-09", "2024-01-31");

    assertThat(picked.moments()).hasSize(1);
    assertThat(picked.unanswered()).isEmpty();
  }

  @Test
  void followsFirstParentsOnly() throws UnreadableRepositoryException {
    String base = repository.commitAt("2024-01-01T12:00:00Z");
    String oneSide = repository.commitAt("2024-01-03T12:00:00Z", base);
    String otherSide = repository.commitAt("2024-01-04T12:00:00Z", base);
    String merge = repository.commitAt("2024-01-05T12:00:00Z", base, oneSide);
    String octopus = repository.commitAt("2024-01-07T12:00:00Z", merge, otherSide, oneSide, base);

    assertThat(picked(octopus, "2024-01-04", "2024-01-06", "2024-01-08"))
        .containsExactly("2024-01-04 " + base, "2024-01-06 " + merge, "2024-01-08 " + octopus);
  }

  @Test
  void passesOverWhatWasCommittedOnALaterDay() throws UnreadableRepositoryException {
    String first = repository.commitAt("2024-01-01T12:00:00Z");
    String late = repository.commitAt("2024-01-03T01:00:00Z", first);
    String early = repository.commitAt("2024-01-02T22:00:00Z", late);
    String fromTheFuture = repository.commitAt("2031-01-01T00:00:00Z", early);
    String next = repository.commitAt("2024-01-05T00:00:00Z", fromTheFuture);
    String tip = repository.commitAt("2024-01-09T00:00:00Z", next);

    assertThat(picked(tip, "2024-01-01", "2024-01-02", "2024-01-04", "2024-01-06", "2024-01-10"))
        .containsExactly(
            "2024-01-01 " + first,
            "2024-01-02 " + early,
            "2024-01-04 " + early,
            "2024-01-06 " + next,
            "2024-01-10 " + tip);
  }

  @ParameterizedTest
  @CsvSource({"2037-12-31T00:00:00Z", "2150-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
  void givesTheNewestDayTheTipWhateverItsClockSaid(String time)
      throws UnreadableRepositoryException {
    String first = repository.commitAt("2024-01-01T12:00:00Z");
    String second = repository.commitAt("2024-01-05T12:00:00Z", first);
    String tip = repository.commitAt(time, second);

    assertThat(picked(tip, "2023-01-01", "2024-01-02", "2024-02-01"))
        .containsExactly("2024-01-02 " + first, "2024-02-01 " + tip);
    assertThat(picked(tip, "2023-01-01")).containsExactly("2023-01-01 " + tip);
  }

  @ParameterizedTest
  @CsvSource({"1970-01-01T00:00:00Z", "1970-01-01T05:00:00-11:00", "2001-02-03T00:00:00Z"})
  void countsACommitWithoutAClockAsOfItsParentsTime(String time)
      throws UnreadableRepositoryException {
    String first = repository.commitAt("2024-01-01T12:00:00Z");
    String second = repository.commitAt("2024-01-05T12:00:00Z", first);
    String odd = repository.commitAt(time, second);
    String tip = repository.commitAt("2024-01-09T12:00:00Z", odd);

    assertThat(picked(tip, "1999-12-31", "2010-01-01", "2024-01-04", "2024-01-06", "2024-01-10"))
        .containsExactly("2024-01-04 " + first, "2024-01-06 " + odd, "2024-01-10 " + tip);
  }

  @Test
  void countsAFirstCommitWithoutAClockAsOfTheNext() throws UnreadableRepositoryException {
    String first = repository.commitAt("1970-01-01T00:00:00Z");
    String second = repository.commitAt("2024-01-05T12:00:00Z", first);
    String tip = repository.commitAt("2024-01-09T12:00:00Z", second);

    assertThat(picked(tip, "1980-01-01", "2024-01-04", "2024-01-06", "2024-01-10"))
        .containsExactly("2024-01-06 " + second, "2024-01-10 " + tip);
  }

  @Test
  void givesOnlyTheNewestDayACommitIfNoneHadAClock() throws UnreadableRepositoryException {
    String first = repository.commitAt("1970-01-01T00:00:00Z");
    String tip = repository.commitAt("1970-01-01T00:00:01Z", first);

    assertThat(picked(tip, "1980-01-01", "2024-01-10")).containsExactly("2024-01-10 " + tip);
  }

  @Test
  void believesAnImportWhoseFirstCommitWasMadeLast() throws UnreadableRepositoryException {
    String trunk = repository.commitAt("2009-05-01T12:00:00Z");
    String first = repository.commitAt("2008-06-26T12:00:00Z", trunk);
    String second = repository.commitAt("2008-07-05T12:00:00Z", first);
    String tip = repository.commitAt("2010-01-01T12:00:00Z", second);

    assertThat(picked(tip, "2008-06-25", "2008-06-30", "2008-12-31", "2010-01-31"))
        .containsExactly("2008-06-30 " + first, "2008-12-31 " + second, "2010-01-31 " + tip);
  }

  @Test
  void countsDaysInUtcWhereverTheCommitterWas() throws UnreadableRepositoryException {
    // New Zealand put its clocks back on 2024-04-07, most of Europe ahead on 2024-03-31.
    String auckland = repository.commitAt("2024-03-31T12:30:00+13:00");
    String samoa = repository.commitAt("2024-03-30T13:30:00-11:00", auckland);
    String paris = repository.commitAt("2024-03-31T03:00:00+02:00", samoa);
    String tip = repository.commitAt("2024-04-07T02:59:59+13:00", paris);

    assertThat(picked(tip, "2024-03-30", "2024-03-31", "2024-04-05", "2024-04-06", "2024-04-07"))
        .containsExactly(
            "2024-03-30 " + auckland,
            "2024-03-31 " + paris,
            "2024-04-05 " + paris,
            "2024-04-06 " + tip,
            "2024-04-07 " + tip);
  }

  @Test
  void answersNothingBeyondTheEdgeOfAShallowClone()
      throws IOException, UnreadableRepositoryException {
    String lost = ObjectId.zeroId().name();
    String edge = repository.commitAt("2024-01-05T12:00:00Z", lost);
    String odd = repository.commitAt("2001-01-01T12:00:00Z", edge);
    String tip = repository.commitAt("2024-01-09T12:00:00Z", odd);
    Files.writeString(repository.gitDir().resolve("shallow"), edge + "\n");

    Picked picked = pick(tip, "2003-01-01", "2024-01-04", "2024-01-06", "2024-01-31");
    assertThat(picked.moments()).extracting(Moment::commitHash).containsExactly(odd, tip);
    String detail =
        "the clone is shallow and its history begins at commit "
            + edge
            + "; git fetch --unshallow brings the rest";
    assertThat(picked.unanswered())
        .containsExactly(
            new Unanswered(date("2003-01-01"), ReasonCode.SHALLOW_CLONE, detail),
            new Unanswered(date("2024-01-04"), ReasonCode.SHALLOW_CLONE, detail));
  }

  @Test
  void answersAllOfAShallowCloneThatReachesBackFarEnough()
      throws IOException, UnreadableRepositoryException {
    String first = repository.commitAt("2024-01-01T12:00:00Z");
    String tip = repository.commitAt("2024-01-09T12:00:00Z", first);
    Files.writeString(repository.gitDir().resolve("shallow"), first + "\n");

    assertThat(pick(tip, "2023-01-01", "2024-01-31").unanswered()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void keepsWhatItMetBeforeADamagedCommit(boolean missing) throws UnreadableRepositoryException {
    String broken =
        missing ? ObjectId.zeroId().name() : repository.rawCommit("tree of no commit\n\n");
    String oldest = repository.commitAt("2024-01-05T12:00:00Z", broken);
    String tip = repository.commitAt("2024-01-09T12:00:00Z", oldest);

    Picked picked = pick(tip, "2024-01-04", "2024-01-06", "2024-01-31");
    assertThat(picked.moments()).extracting(Moment::commitHash).containsExactly(oldest, tip);
    assertThat(picked.unanswered())
        .containsExactly(
            new Unanswered(
                date("2024-01-04"),
                ReasonCode.CORRUPT_REPOSITORY,
                "history cannot be read past commit "
                    + broken
                    + " (it is missing or damaged); run git fsck"));
  }

  @Test
  void tellsATipThatCannotBeRead() {
    String missing = "0".repeat(39) + "1";

    assertThatThrownBy(() -> pick(missing, "2024-01-04"))
        .isInstanceOf(UnreadableRepositoryException.class)
        .hasMessageContaining(missing);
  }

  @Test
  void endsWhereHistoryGoesInACircle() throws IOException, UnreadableRepositoryException {
    String first = repository.commitAt("2024-01-05T12:00:00Z");
    String tip = repository.commitAt("2024-01-09T12:00:00Z", first);
    Path objects = repository.gitDir().resolve("objects");
    Path forged = objects.resolve(first.substring(0, 2)).resolve(first.substring(2));
    Files.delete(forged);
    Files.copy(objects.resolve(tip.substring(0, 2)).resolve(tip.substring(2)), forged);

    assertThat(pick(tip, "2024-01-04", "2024-01-31").unanswered())
        .extracting(Unanswered::detail)
        .containsExactly(
            "history cannot be read past commit "
                + first
                + " (it is missing or damaged); run git fsck");
  }

  @ParameterizedTest
  @CsvSource({
    "Thomas<t@example.org> <none@none> 1704888000 +0200, 2024-01-10T12:00:00Z",
    "A <a@example.org> 1704888000 +9999, 2024-01-10T12:00:00Z",
    "A <a@example.org> 1704888000, 2024-01-10T12:00:00Z",
    "A <a@example.org> 5000000000 +0000, 2128-06-11T08:53:20Z",
    "A <a@example.org> 99999999999999999999999 +0000, 9999-12-31T23:59:59Z",
    "A <a@example.org> -5 +0000, 1970-01-01T00:00:00Z",
    "A <a@example.org> today, 1970-01-01T00:00:00Z",
    "A, 1970-01-01T00:00:00Z",
  })
  void readsWhateverACommitterWrote(String committer, String expected)
      throws IOException, UnreadableRepositoryException {
    String text = "tree " + repository.tree().name() + "\nauthor A\ncommitter " + committer + "\n";
    String commit = repository.rawCommit(text + "\nStep\n");
    repository.point("refs/heads/main", commit);

    Instant time = Instant.parse(expected);
    assertThat(CommitHeader.parse(text.getBytes(StandardCharsets.UTF_8)).committedAt())
        .isEqualTo(time);
    assertThat(History.at(gitDir(), "main", date("2024-01-01")).committedAt()).isEqualTo(time);
    assertThat(pick(commit, "2024-01-01").moments().get(0).committedAt()).isEqualTo(time);
  }

  @Test
  void findsACommitByWhateverNamesIt() throws UnreadableRepositoryException {
    String first = repository.commitAt("2024-01-05T12:00:00Z");
    String second = repository.commitAt("2024-01-09T12:00:00Z", first);
    repository.point("refs/heads/next", second);
    repository.point("refs/tags/v1", first);

    for (String name : List.of("v1", "next~1", first, first.substring(0, 12))) {
      assertThat(History.at(gitDir(), name, date("2024-01-31")))
          .isEqualTo(new Moment(date("2024-01-31"), first, Instant.parse("2024-01-05T12:00:00Z")));
    }
  }

  @ParameterizedTest
  @CsvSource({"nope", "''", "v1:", "'a b^{'", "0000000000000000000000000000000000000001"})
  void tellsWhatNamesNoCommit(String revision) {
    repository.point("refs/tags/v1", repository.commitAt("2024-01-05T12:00:00Z"));

    assertThatThrownBy(() -> History.at(gitDir(), revision, date("2024-01-31")))
        .isInstanceOf(UnreadableRepositoryException.class)
        .hasMessageContaining(revision);
  }

  @Test
  void findsInAMirrorOnlyWhatItsBranchHolds() throws UnreadableRepositoryException {
    String base = repository.commitAt("2024-01-01T12:00:00Z");
    String merged = repository.commitAt("2024-01-02T12:00:00Z", base);
    String rewritten = repository.commitAt("2024-01-03T12:00:00Z", base);
    String tip = repository.commitAt("2024-01-04T12:00:00Z", base, merged);
    repository.point(Remote.TIP, tip);

    LocalDate day = date("2024-01-31");
    assertThat(History.at(gitDir(), merged.substring(0, 10), day).commitHash()).isEqualTo(merged);
    for (String absent : List.of("main", rewritten)) {
      assertThatThrownBy(() -> History.at(gitDir(), absent, day))
          .isInstanceOf(UnreadableRepositoryException.class)
          .hasMessage(
              "there is no commit "
                  + absent
                  + " in the history of the branch that is mirrored; name a hash of it, or list"
                  + " the repository with the branch that holds it");
    }
    assertThat(picked(rewritten, "2024-01-02", day.toString()))
        .containsExactly("2024-01-02 " + base, day + " " + rewritten);
  }

  private List<String> picked(String tip, String... dates) throws UnreadableRepositoryException {
    Picked picked = pick(tip, dates);
    assertThat(picked.unanswered()).isEmpty();
    return picked.moments().stream()
        .map(moment -> moment.date() + " " + moment.commitHash())
        .toList();
  }

  private Picked pick(String tip, String... dates) throws UnreadableRepositoryException {
    return History.pick(gitDir(), tip, Stream.of(dates).map(HistoryTest::date).toList());
  }

  private String gitDir() {
    return repository.gitDir().toString();
  }

  private static LocalDate date(String day) {
    return LocalDate.parse(day);
  }
}
