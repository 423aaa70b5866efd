package dev.tidemark.jobs.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.FirstParents.Commit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final LocalDate START = LocalDate.parse("2024-01-01");
  private static final int DAYS = 8;

  /** What it leaves out while it reads must not matter: against the rules as they are written. */
  @Test
  void picksTheSameAsIfItKeptEveryCommit() {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      List<Commit> chain = chain(random);
      List<LocalDate> dates =
          START.datesUntil(START.plusDays(DAYS)).filter(date -> random.nextBoolean()).toList();
      if (!dates.isEmpty()) {
        boolean whole = random.nextBoolean();
        var candidates = new Candidates(dates);
        chain.forEach(candidates::add);

        assertThat(
                candidates.picked(whole ? ReasonCode.NONE : ReasonCode.SHALLOW_CLONE, "").moments())
            .as("%s whole %s", chain, whole)
            .isEqualTo(plainly(chain, dates, whole));
      }
    }
  }

  private static List<Commit> chain(Random random) {
    List<Commit> chain = new ArrayList<>();
    int length = 1 + random.nextInt(9);
    for (int i = 0; i < length; i++) {
      long seconds =
          random.nextInt(8) == 0
              ? random.nextInt(100_000)
              : START.minusDays(2).toEpochDay() * 86_400 + random.nextInt((DAYS + 4) * 86_400);
      chain.add(
          new Commit(
              ObjectId.fromString(String.format("%040x", i)), Instant.ofEpochSecond(seconds)));
    }
    return chain;
  }

  private static List<Moment> plainly(List<Commit> chain, List<LocalDate> dates, boolean whole) {
    List<Long> clocks = chain.stream().map(Commit::seconds).filter(s -> s >= 86_400).toList();
    int last = clocks.size() - 1;
    long began = last < 0 ? Long.MAX_VALUE : clocks.get(last);
    if (whole && last > 0) {
      began = Math.min(began, clocks.get(last - 1));
    }
    List<Moment> moments = new ArrayList<>();
    for (LocalDate date : dates) {
      long end = date.plusDays(1).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
      int i = date.equals(dates.get(dates.size() - 1)) ? 0 : firstBefore(end, began, chain);
      if (i < chain.size()) {
        Commit commit = chain.get(i);
        moments.add(new Moment(date, commit.id().name(), commit.committedAt()));
      }
    }
    return moments;
  }

  private static int firstBefore(long end, long began, List<Commit> chain) {
    for (int i = 0; i < chain.size(); i++) {
      int dated = i;
      while (dated < chain.size() && chain.get(dated).seconds() < began) {
        dated++;
      }
      long seconds = dated < chain.size() ? chain.get(dated).seconds() : began;
      if (seconds < end) {
        return i;
      }
    }
    return chain.size();
  }
}
