package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryRef;

/** Bare mirrors of repositories: cloned once, fetched from then on. */
public final class Mirrors {
  private final GitSettings settings;

  public Mirrors(GitSettings settings) {
    this.settings = settings;
  }

  /** Brings a mirror up to date, or opens a folder in place; a failure is a result. */
  public SyncResult sync(RepositoryRef ref, Credentials credentials) {
    return new SyncResult(
        SyncStatus.FAILED,
        ReasonCode.INTERNAL,
        "not yet: " + ref.name() + credentials + settings.mirrors(),
        "",
        "",
        null,
        ref.branch());
  }

  /** Has the next sync clone this mirror anew; does nothing to a folder. */
  public void markCorrupt(String gitDir) {
    if (gitDir.startsWith(settings.mirrors())) {
      throw new UnsupportedOperationException("not yet: " + gitDir);
    }
  }
}
