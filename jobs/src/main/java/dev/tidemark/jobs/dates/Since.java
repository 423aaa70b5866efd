package dev.tidemark.jobs.dates;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time in the words of {@code --since}: a day, how long ago, or the beginning. */
public final class Since {
  /** Asks for all that there is. */
  public static final String BEGINNING = "beginning";

  /** Git counts from here. */
  static final LocalDate EARLIEST = LocalDate.EPOCH;

  private static final Pattern DURATION = Pattern.compile("(\\d{1,5})([dwmy])");

  private final LocalDate day;
  private final Period ago;

  private Since(LocalDate day, Period ago) {
    this.day = day;
    this.ago = ago;
  }

  /**
   * Reads a day ({@code 2024-01-31}), how long ago ({@code 90d}, {@code 12w}, {@code 18m} for
   * months, {@code 5y}) or {@link #BEGINNING}.
   *
   * @throws IllegalArgumentException if the words are others
   */
  public static Since of(String words) {
    String word = words.toLowerCase(Locale.ROOT);
    if (word.equals(BEGINNING)) {
      return new Since(EARLIEST, Period.ZERO);
    }
    Matcher duration = DURATION.matcher(word);
    if (duration.matches()) {
      return new Since(null, period(Integer.parseInt(duration.group(1)), duration.group(2)));
    }
    try {
      return new Since(LocalDate.parse(word), Period.ZERO);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--since "
              + words
              + " is no time; give a day (2024-01-31), how long ago (90d, 12w, 18m for months, 5y)"
              + " or "
              + BEGINNING,
          e);
    }
  }

  private static Period period(int amount, String unit) {
    return switch (unit) {
      case "d" -> Period.ofDays(amount);
      case "w" -> Period.ofWeeks(amount);
      case "m" -> Period.ofMonths(amount);
      default -> Period.ofYears(amount);
    };
  }

  /**
   * The day that is meant.
   *
   * @param last from which "ago" counts
   */
  public LocalDate day(LocalDate last) {
    return day == null ? last.minus(ago) : day;
  }
}
