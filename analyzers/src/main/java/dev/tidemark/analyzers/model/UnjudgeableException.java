package dev.tidemark.analyzers.model;

/** Ends the reading of a file that cannot be judged; the front door turns it into a report. */
public final class UnjudgeableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnjudgeableException(ProblemKind kind, int line, String detail) {
    super(detail, null, false, false);
    this.problem = Problem.ofFile(kind, line, detail);
  }

  public Problem problem() {
    return problem;
  }
}
