package dev.tidemark.analyzers.model;

import java.util.List;

/**
 * One checkable fact that a rule states about a place in a file.
 *
 * @param rule the rule's id
 * @param message one sentence, with the measured value where there is one
 * @param fingerprint 16 hex digits from rule, symbol, normalised text of the line and occurrence;
 *     unique in the file and independent of line numbers
 * @param text 64-bit hash of the normalised text of the line alone, or of what stands for it where
 *     the finding is about several places: what an edit elsewhere leaves as it was
 * @param suppressionReason why a comment in the file asks not to count it; "" if none does
 * @param flow the way of a value from where it enters to the place; empty for most rules
 */
public record Finding(
    String rule,
    Place place,
    String message,
    String fingerprint,
    long text,
    String suppressionReason,
    List<FlowStep> flow) {

  public Finding {
    flow = List.copyOf(flow);
  }

  /** Whether a comment in the file takes this finding out of the count. */
  public boolean suppressed() {
    return !suppressionReason.isEmpty();
  }
}
