package dev.tidemark.jobs.trend;

import java.time.LocalDate;

/**
 * Which series are asked for.
 *
 * @param role of files; "" for all
 * @param repository URL or name; "" for all
 * @param rule id; "" for all
 * @param module "" for all
 * @param from first day
 * @param to last day
 * @param absolute whether findings are counted, not related to code lines
 * @param top how many series, 1 or more
 */
public record TrendRequest(
    By by,
    String role,
    String repository,
    String rule,
    String module,
    LocalDate from,
    LocalDate to,
    boolean absolute,
    int top) {
  /** Before any date. */
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** After any date. */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public TrendRequest {
    if (top < 1) {
      throw new IllegalArgumentException("--top must be 1 or more, not " + top);
    }
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
  }
}
