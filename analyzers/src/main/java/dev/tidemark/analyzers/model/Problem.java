package dev.tidemark.analyzers.model;

/**
 * Something that could not be judged, and why.
 *
 * @param rule the rule that failed; "" if the whole file is concerned
 * @param line from 1; 0 if no line is known
 * @param detail one sentence for a person
 */
public record Problem(ProblemKind kind, String rule, int line, String detail) {

  /** A problem of the whole file. */
  public static Problem ofFile(ProblemKind kind, int line, String detail) {
    return new Problem(kind, "", line, detail);
  }
}
