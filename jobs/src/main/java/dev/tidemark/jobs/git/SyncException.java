package dev.tidemark.jobs.git;

/** Ends a sync; the message is the sentence that lands in the table. */
final class SyncException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ReasonCode reason;

  SyncException(ReasonCode reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  ReasonCode reason() {
    return reason;
  }
}
