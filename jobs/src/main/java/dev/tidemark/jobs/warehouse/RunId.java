package dev.tidemark.jobs.warehouse;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The identity of a run; ids sort in the order of their starts.
 *
 * @param value {@code <UTC time>-<4 hex>}, as {@code 20261121T194500Z-3fa9}
 */
public record RunId(String value, Instant startedAt) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new id; two runs that start at the same moment get different ones. */
  public static RunId startingAt(Instant startedAt) {
    int random = RANDOM.nextInt(1 << Short.SIZE);
    return new RunId(
        TIME.format(startedAt) + String.format(Locale.ROOT, "-%04x", random), startedAt);
  }

  /**
   * Where a run's part of a table lies, in the folder of the table.
   *
   * @param value as {@link #value()}
   */
  static String folder(String value) {
    LocalDate date = LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    return "run_date=" + date + "/run_id=" + value;
  }

  /** The day it began (UTC). */
  public LocalDate date() {
    return startedAt.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
