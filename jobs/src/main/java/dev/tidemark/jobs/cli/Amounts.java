package dev.tidemark.jobs.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Amounts {
  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;

  private Amounts() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number with its noun: {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  static String bytes(long bytes) {
    if (bytes >= GIGA) {
      return String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
    }
    return bytes >= MEGA
        ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
        : String.format(Locale.ROOT, "%.1f kB", bytes / KILO);
  }

  static String duration(Duration duration) {
    if (duration.toHours() > 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
        : duration.toSeconds() + " s";
  }
}
