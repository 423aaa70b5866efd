package dev.tidemark.analyzers.model;

import java.util.Locale;

/** The theme of a rule, as reviews of code name them. */
public enum Category {
  NAMING,
  TYPING,
  DOCUMENTATION,
  FORMATTING,
  COMPLEXITY,
  SIGNATURES,
  REPETITION,
  TESTS,
  DATABASE,
  ERROR_HANDLING,
  ORGANISATION,
  SECURITY;

  /** The name that stands in tables and settings: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
