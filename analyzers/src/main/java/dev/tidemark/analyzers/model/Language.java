package dev.tidemark.analyzers.model;

import java.util.List;
import java.util.Locale;

/** A language that Tidemark parses. */
public enum Language {
  JAVA,
  PYTHON,
  /** Settings that code reads: nothing is judged in them, and no table tells of them. */
  PROPERTIES;

  /** Those that programs are written in. */
  public static final List<Language> OF_CODE = List.of(JAVA, PYTHON);

  /** Whether programs are written in it. */
  public boolean isOfCode() {
    return OF_CODE.contains(this);
  }

  /** The name that stands in tables and settings: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
