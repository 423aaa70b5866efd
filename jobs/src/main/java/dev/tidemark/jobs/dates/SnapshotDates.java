package dev.tidemark.jobs.dates;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days that a scan takes snapshots for: its own, and anchors before it. Anchors hang on the
 * calendar and not on the day of the run, so that filling in history again meets the same days.
 */
public final class SnapshotDates {
  private SnapshotDates() {}

  /**
   * The days, newest first: the day of the run, then each anchor before it down to and including
   * {@code since}.
   *
   * @param since a day ({@code 2024-01-31}), how long before the run ({@code 90d}, {@code 12w},
   *     {@code 18m} for months, {@code 5y}) or {@link Since#BEGINNING}; "" for the day of the run
   *     alone
   * @param every {@code day}, {@code week} (Sundays) or {@code month} (last days); "" for weeks
   * @param runDate the day the run began (UTC)
   * @throws IllegalArgumentException if the words are others, or the time lies before 1970 or after
   *     the run
   */
  public static List<LocalDate> of(String since, String every, LocalDate runDate) {
    Interval interval = Interval.named(every);
    List<LocalDate> dates = new ArrayList<>();
    dates.add(runDate);
    if (since.isEmpty()) {
      if (!every.isEmpty()) {
        throw new IllegalArgumentException("--every " + every + " needs --since: from when on?");
      }
      return List.copyOf(dates);
    }
    LocalDate first = first(since, runDate);
    for (var day = interval.before(runDate); !day.isBefore(first); day = interval.before(day)) {
      dates.add(day);
    }
    return List.copyOf(dates);
  }

  private static LocalDate first(String since, LocalDate runDate) {
    LocalDate first = Since.of(since).day(runDate);
    if (first.isAfter(runDate)) {
      throw new IllegalArgumentException(
          "--since " + since + " is after the day of the run, " + runDate + " (UTC)");
    }
    if (first.isBefore(Since.EARLIEST)) {
      throw new IllegalArgumentException(
          "--since " + since + " is before 1970, where git's time begins; say " + Since.BEGINNING);
    }
    return first;
  }

  private enum Interval {
    DAY {
      @Override
      LocalDate before(LocalDate day) {
        return day.minusDays(1);
      }
    },
    WEEK {
      @Override
      LocalDate before(LocalDate day) {
        return day.with(previous(SUNDAY));
      }
    },
    MONTH {
      @Override
      LocalDate before(LocalDate day) {
        return day.with(firstDayOfMonth()).minusDays(1);
      }
    };

    /** The last anchor before a day. */
    abstract LocalDate before(LocalDate day);

    static Interval named(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "day" -> DAY;
        case "", "week" -> WEEK;
        case "month" -> MONTH;
        default ->
            throw new IllegalArgumentException(
                "--every " + word + " is no interval; give day, week or month");
      };
    }
  }
}
