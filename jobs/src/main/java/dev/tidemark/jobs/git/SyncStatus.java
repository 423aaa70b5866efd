package dev.tidemark.jobs.git;

import java.util.Locale;

/** How the reading of a repository's tip ended; removed if nobody asks for it any more. */
public enum SyncStatus {
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  EMPTY,
  SKIPPED,
  REMOVED;

  /** The name that stands in tables: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
