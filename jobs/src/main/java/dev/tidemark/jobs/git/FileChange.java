package dev.tidemark.jobs.git;

import java.util.Locale;

/** What became of a file from one snapshot to the next. */
public enum FileChange {
  ADDED,
  /** Its content is another. */
  MODIFIED,
  /** Its path is another, and its content maybe too. */
  RENAMED,
  DELETED;

  /** The word that stands in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
