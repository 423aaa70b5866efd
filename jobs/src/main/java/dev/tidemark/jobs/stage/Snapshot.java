package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.ReasonCode;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.Serializable;

/** The state of one repository that a run reads, or why it reads none. */
public record Snapshot(RepositoryRef ref, SyncResult result) implements Serializable {
  private static final long serialVersionUID = 1L;

  public boolean succeeded() {
    return result.status() == SyncStatus.SUCCEEDED;
  }

  /** The same snapshot, found unreadable after it was synced. */
  Snapshot failed(ReasonCode reason, String detail) {
    return new Snapshot(
        ref, new SyncResult(SyncStatus.FAILED, reason, detail, "", "", null, result.branch()));
  }
}
