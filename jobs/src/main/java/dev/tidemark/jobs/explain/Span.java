package dev.tidemark.jobs.explain;

import java.time.LocalDate;

/** From the state at the end of one day to the state at the end of another. */
record Span(LocalDate from, LocalDate to) {
  /** Whether there are two states to compare. */
  boolean isChange() {
    return !from.equals(to);
  }

  @Override
  public String toString() {
    return isChange() ? from + " to " + to : to.toString();
  }
}
