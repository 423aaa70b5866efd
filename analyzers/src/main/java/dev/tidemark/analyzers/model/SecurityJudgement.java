package dev.tidemark.analyzers.model;

/**
 * A verdict on the security of one file.
 *
 * @param reason why the file was not judged, in one sentence; "" if it was
 */
public record SecurityJudgement(SecurityVerdict verdict, String reason) {
  public static final SecurityJudgement CLEAN = new SecurityJudgement(SecurityVerdict.CLEAN, "");
  public static final SecurityJudgement FINDINGS =
      new SecurityJudgement(SecurityVerdict.FINDINGS, "");

  /** That nothing can be said, and why. */
  public static SecurityJudgement notJudged(String reason) {
    return new SecurityJudgement(SecurityVerdict.NOT_JUDGED, reason);
  }
}
