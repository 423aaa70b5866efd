package dev.tidemark.analyzers.model;

import java.util.Locale;

/** What the security rules let be said of one file. */
public enum SecurityVerdict {
  /** Rules looked, each to the end, and none of them found anything. */
  CLEAN,
  /** A rule found something, whether or not all could look. */
  FINDINGS,
  /** No rule looked, or one that should have could not. */
  NOT_JUDGED;

  /** The name that stands in tables: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
