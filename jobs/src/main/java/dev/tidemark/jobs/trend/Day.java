package dev.tidemark.jobs.trend;

import java.time.LocalDate;

/**
 * A day on which something was attempted.
 *
 * @param repositories that there were
 * @param covered of these, known
 * @param rulesChanged whether a repository was judged by other rules than before
 */
record Day(LocalDate date, int repositories, int covered, boolean rulesChanged) {
  boolean partial() {
    return covered > 0 && covered < repositories;
  }
}
