package dev.tidemark.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.RepositoryPast;
import dev.tidemark.jobs.warehouse.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which moments are read, in signs: {@code 3b} is commit b for day 3. In what is live, {@code !}
 * says that its findings are in the tables, {@code ~} that it was counted by other rules. In what
 * is planned, context stands in parentheses.
 */
class ContinuationTest {
  private static final Series RULES = new Series("rules", "scope");
  private static final Series OTHER = new Series("rules", "");
  private static final Continuation NIGHT = new Continuation(RULES, false, false);
  private static final Continuation BACK_FILL = new Continuation(RULES, true, false);
  private static final Continuation RECOUNT = new Continuation(RULES, false, true);

  private static Moment moment(String sign) {
    int day = sign.charAt(0) - '0';
    return new Moment(LocalDate.of(2026, 1, day), sign.substring(1, 2), Instant.EPOCH);
  }

  private static LiveSnapshot live(String sign) {
    Series series = sign.contains("~") ? OTHER : RULES;
    return new LiveSnapshot("r", moment(sign), "run", series, sign.contains("!"));
  }

  private static String sign(Moment moment) {
    return moment.date().getDayOfMonth() + moment.commitHash();
  }

  private static String sign(LiveSnapshot snapshot) {
    return snapshot == null ? "none" : sign(snapshot.moment());
  }

  private static String plan(Continuation how, String live, String wanted) {
    return plan(how, live, wanted, false, "");
  }

  private static String plan(
      Continuation how, String live, String wanted, boolean removed, String gone) {
    var past = new RepositoryPast(words(live).map(ContinuationTest::live).toList(), removed);
    Set<String> lost = words(gone).collect(Collectors.toSet());
    Continuation.Plan plan =
        how.plan(
            words(wanted).map(ContinuationTest::moment).toList(),
            past,
            commit -> !lost.contains(commit));
    var moments =
        new ArrayList<>(
            IntStream.range(0, plan.moments().size())
                .mapToObj(
                    i ->
                        plan.context().contains(i)
                            ? "(" + sign(plan.moments().get(i)) + ")"
                            : sign(plan.moments().get(i)))
                .toList());
    moments.add("before " + sign(plan.earlier().before()));
    moments.add("known " + sign(plan.earlier().known()));
    return String.join(" ", moments);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
  }

  @Test
  void aFirstRunPublishesAllAndComparesWithNothing() {
    assertThat(plan(NIGHT, "", "5a")).isEqualTo("5a before none known none");
    assertThat(plan(BACK_FILL, "", "1a 3b 5c")).isEqualTo("1a 3b 5c before none known none");
  }

  @Test
  void aNightComparesWithTheLastBeforeIt() {
    assertThat(plan(NIGHT, "1a! 3b!", "5c")).isEqualTo("(3b) 5c before 3b known 3b");
  }

  @Test
  void aNightWithoutACommitIsPublishedToo() {
    assertThat(plan(NIGHT, "3b!", "5b")).isEqualTo("(3b) 5b before 3b known 3b");
  }

  @Test
  void aNightUnderOtherRulesGoesOnFromTheLastAllTheSame() {
    assertThat(plan(NIGHT, "1a!~ 3b!~", "5c")).isEqualTo("(3b) 5c before 3b known 3b");
  }

  @Test
  void aSecondRunOfADayTakesThePlaceOfTheFirst() {
    assertThat(plan(NIGHT, "3b! 5c!", "5d")).isEqualTo("(3b) 5d before 3b known 5c");
    assertThat(plan(NIGHT, "5c!", "5c")).isEqualTo("5c before none known 5c");
  }

  @Test
  void withoutFindingsToGoOnFromAllThePastIsContext() {
    assertThat(plan(NIGHT, "1a 3b", "5c")).isEqualTo("(1a) (3b) 5c before 3b known none");
    assertThat(plan(NIGHT, "1a! 3b", "5c")).isEqualTo("(3b) 5c before 3b known 1a");
  }

  @Test
  void aBackFillPublishesWhatIsMissingAndWhatFollowsIt() {
    assertThat(plan(BACK_FILL, "1a 4d 7f! 9g!", "1a 2b 4d 9h"))
        .isEqualTo("(1a) 2b 4d (7f) 9h before 1a known 9g");
    assertThat(plan(BACK_FILL, "5d! 8e!", "1a 2b 9f"))
        .isEqualTo("1a 2b 5d (8e) 9f before none known 8e");
  }

  @Test
  void whatALiveCommitWasRewrittenToTakesItsPlace() {
    assertThat(plan(BACK_FILL, "1a 3b 5c! 7d!", "1a 3x 5c 8e"))
        .isEqualTo("(1a) 3x 5c (7d) 8e before 1a known 7d");
  }

  @Test
  void aBackFillThatFindsAllPublishedIsANight() {
    assertThat(plan(BACK_FILL, "1a 3b 7d!", "1a 3b 9e")).isEqualTo("(7d) 9e before 7d known 7d");
  }

  @Test
  void aNamedCommitIsPutBetweenWhatIsLive() {
    assertThat(plan(NIGHT, "2a 5c! 8e!", "4b")).isEqualTo("(2a) 4b 5c (8e) before 2a known none");
  }

  @Test
  void aBackFillUnderOtherRulesCountsAllAgain() {
    assertThat(plan(BACK_FILL, "1a~ 4d~ 7f!~", "3c 9h"))
        .isEqualTo("1a 3c 4d 7f 9h before none known 7f");
    assertThat(plan(BACK_FILL, "1a~ 7f!", "7f 9h")).isEqualTo("1a 7f 9h before none known 7f");
  }

  @Test
  void rulesNeverChangeBackAfterANamedCommit() {
    assertThat(plan(NIGHT, "2a!~ 5c!~", "4b")).isEqualTo("2a 4b 5c before none known 2a");
    assertThat(plan(NIGHT, "2a!~ 5c!", "4b")).isEqualTo("(2a) 4b 5c before 2a known 2a");
  }

  @Test
  void aRecountPublishesAllThatIsLive() {
    assertThat(plan(RECOUNT, "1a 4d 7f! 9g!", "9h")).isEqualTo("1a 4d 7f 9h before none known 9g");
  }

  @Test
  void aRepositoryThatReturnsComesAnew() {
    assertThat(plan(NIGHT, "1a! 3b!", "5c", true, "")).isEqualTo("5c before none known 3b");
  }

  @Test
  void whatIsGoneFromTheRepositoryIsNotReadAgain() {
    assertThat(plan(NIGHT, "1a! 3b!", "5c", false, "b")).isEqualTo("5c before 3b known 3b");
    assertThat(plan(RECOUNT, "1a~ 3b!~", "5c", false, "b")).isEqualTo("1a 5c before none known 3b");
    assertThat(plan(BACK_FILL, "1a 4d 7f!", "2b 9h", false, "d"))
        .isEqualTo("(1a) 2b 7f 9h before 1a known 7f");
    assertThat(plan(BACK_FILL, "1a~ 7f!", "7f 9h", false, "a"))
        .isEqualTo("(7f) 9h before 7f known 7f");
  }
}
