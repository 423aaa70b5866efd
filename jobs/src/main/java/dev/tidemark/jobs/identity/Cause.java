package dev.tidemark.jobs.identity;

import java.util.Locale;

/** Why a count moved. */
public enum Cause {
  CODE,
  RULES,
  /** What could be judged, then and now. */
  COVERAGE,
  /** What was looked at, and which part it was counted in. */
  SCOPE;

  /** As tables have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
