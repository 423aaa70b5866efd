package dev.tidemark.jobs.layout;

/** What {@code .gitattributes} says of one attribute of a file. */
public enum AttributeState {
  /** Stated, with any value that does not deny it. */
  SET,
  /** Denied: {@code -name} or {@code name=false}. */
  UNSET,
  /** Not mentioned; the path decides. */
  UNSPECIFIED
}
