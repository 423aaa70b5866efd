package dev.tidemark.jobs.explain;

import java.time.LocalDate;

/**
 * Which change is asked about.
 *
 * @param role of files; "" for all
 * @param repository URL or name; "" for all
 * @param rule id; "" for all
 * @param module "" for all
 * @param from the state before; {@link #UNASKED} for the last known before {@code to}
 * @param to the state after; {@link #UNASKED} for the last date there is
 */
public record ExplainRequest(
    String role, String repository, String rule, String module, LocalDate from, LocalDate to) {
  /** No date of a snapshot. */
  public static final LocalDate UNASKED = LocalDate.MIN;

  public ExplainRequest {
    if (from.isAfter(to) && !to.equals(UNASKED)) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
  }
}
