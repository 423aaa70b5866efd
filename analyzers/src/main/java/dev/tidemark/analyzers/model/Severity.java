package dev.tidemark.analyzers.model;

import java.util.Locale;

/** How much a finding matters, least first. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** The name that stands in tables: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
