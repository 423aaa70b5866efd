package dev.tidemark.analyzers.model;

import java.util.Locale;

/** What a file is for, which decides what may be asked of it. */
public enum Role {
  MAIN,
  TEST,
  GENERATED,
  VENDORED;

  /** The name that stands in tables and settings: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
