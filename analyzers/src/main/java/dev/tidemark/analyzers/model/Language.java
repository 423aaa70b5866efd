package dev.tidemark.analyzers.model;

import java.util.Locale;

/** A language that Tidemark parses. */
public enum Language {
  JAVA,
  PYTHON;

  /** The name that stands in tables and settings: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
