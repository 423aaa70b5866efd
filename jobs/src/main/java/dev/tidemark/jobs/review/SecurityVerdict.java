package dev.tidemark.jobs.review;

import java.util.Locale;

/** What can be said of the security of what was reviewed. */
public enum SecurityVerdict {
  /** Every file was judged by security rules, and none of them found anything. */
  CLEAN,
  FINDINGS,
  /** Nothing was found, but something was not looked at. */
  PARTLY_JUDGED,
  /** No rule looked. */
  NOT_JUDGED;

  /** The name that stands in JSON: lower case. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
