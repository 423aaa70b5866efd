package dev.tidemark.jobs.review;

import java.util.Locale;

/** What can be said of the security of all that was reviewed. */
public enum OverallVerdict {
  /** Every file that rules look at is clean. */
  CLEAN,
  /** Some file has findings. */
  FINDINGS,
  /** Nothing was found, but not in every file could all rules look that should. */
  PARTLY_JUDGED,
  /** Of no file can anything be said. */
  NOT_JUDGED;

  /** The name that stands in JSON: lower case. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
