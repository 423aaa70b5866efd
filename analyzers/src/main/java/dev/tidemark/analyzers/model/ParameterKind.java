package dev.tidemark.analyzers.model;

import java.util.Locale;

/** How a call passes a parameter. */
public enum ParameterKind {
  POSITIONAL_ONLY,
  POSITIONAL_OR_KEYWORD,
  KEYWORD_ONLY,
  /** All further positional arguments. */
  REST,
  /** All further keyword arguments. */
  KEYWORDS;

  /** The name that stands in the cache: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
