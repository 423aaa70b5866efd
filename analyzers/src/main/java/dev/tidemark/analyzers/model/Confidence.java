package dev.tidemark.analyzers.model;

import java.util.Locale;

/** How sure a finding is that a rule states, most first. */
public enum Confidence {
  /** What it states is what the code does. */
  HIGH,
  /** It holds if what the file does not show is as it mostly is. */
  MEDIUM,
  /** It is worth a look. */
  LOW;

  /** The name that stands in tables: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
