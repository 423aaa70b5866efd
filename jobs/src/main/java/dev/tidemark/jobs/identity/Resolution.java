package dev.tidemark.jobs.identity;

import java.util.Locale;

/** How a finding was resolved. */
public enum Resolution {
  FIXED,
  /** Its file is gone. */
  DELETED,
  /** A comment takes it out of the count. */
  SUPPRESSED;

  /** As tables have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
