package dev.tidemark.jobs.report;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The points of every chart: as many as a chart has room for.
 *
 * @param dates of each the last on which any repository was attempted, ascending
 * @param begins the first day of each, with its number
 */
record Buckets(Size size, List<LocalDate> dates, NavigableMap<LocalDate, Integer> begins) {
  private static final int MOST_DAYS = 60;
  private static final int MOST_WEEKS = 130;

  /** How long a bucket lasts. */
  enum Size {
    DAY {
      @Override
      LocalDate begin(LocalDate date) {
        return date;
      }
    },
    /** Monday to Sunday. */
    WEEK {
      @Override
      LocalDate begin(LocalDate date) {
        return date.with(previousOrSame(MONDAY));
      }
    },
    MONTH {
      @Override
      LocalDate begin(LocalDate date) {
        return date.with(firstDayOfMonth());
      }
    };

    /** The first day of the bucket in which a date lies. */
    abstract LocalDate begin(LocalDate date);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Buckets {
    dates = List.copyOf(dates);
    begins = new TreeMap<>(begins);
  }

  static Buckets of(Collection<LocalDate> dates) {
    if (dates.size() <= MOST_DAYS) {
      return of(Size.DAY, dates);
    }
    Buckets weeks = of(Size.WEEK, dates);
    return weeks.dates().size() <= MOST_WEEKS ? weeks : of(Size.MONTH, dates);
  }

  private static Buckets of(Size size, Collection<LocalDate> dates) {
    var last = new TreeMap<LocalDate, LocalDate>();
    new TreeSet<>(dates).forEach(date -> last.put(size.begin(date), date));
    var begins = new TreeMap<LocalDate, Integer>();
    last.keySet().forEach(begin -> begins.put(begin, begins.size()));
    return new Buckets(size, new ArrayList<>(last.values()), begins);
  }

  /**
   * The number of the bucket in which a date lies, or of the next where nothing else was attempted
   * at that time; empty after the last.
   */
  OptionalInt at(LocalDate date) {
    var bucket = begins.ceilingEntry(size.begin(date));
    return bucket == null ? OptionalInt.empty() : OptionalInt.of(bucket.getValue());
  }
}
