package dev.tidemark.jobs.git;

import java.io.Serializable;
import java.time.Instant;

/**
 * The tip of one repository's branch, or why there is none.
 *
 * @param detail one sentence: what, where and what to do; "" on success; never a secret
 * @param gitDir the bare repository or {@code .git} folder to read from; "" unless it succeeded
 * @param commitHash 40 hex digits; "" unless it succeeded
 * @param committedAt null unless it succeeded
 * @param branch without {@code refs/heads/}; "" if unknown or the head is detached
 */
public record SyncResult(
    SyncStatus status,
    ReasonCode reasonCode,
    String detail,
    String gitDir,
    String commitHash,
    Instant committedAt,
    String branch)
    implements Serializable {
  /** The same repository, of which nothing can be read after all. */
  public SyncResult failed(ReasonCode reason, String why) {
    return new SyncResult(SyncStatus.FAILED, reason, why, "", "", null, branch);
  }

  /** The same repository at another commit. */
  public SyncResult at(Moment moment) {
    return new SyncResult(
        status, reasonCode, detail, gitDir, moment.commitHash(), moment.committedAt(), branch);
  }
}
