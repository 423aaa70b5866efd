package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.RepositoryRef;

/** The outcomes that mirrors and folders share. */
final class SyncResults {
  private SyncResults() {}

  static SyncResult succeeded(String gitDir, Tip tip) {
    return new SyncResult(
        SyncStatus.SUCCEEDED,
        ReasonCode.NONE,
        "",
        gitDir,
        tip.commitHash(),
        tip.committedAt(),
        tip.branch());
  }

  static SyncResult failed(RepositoryRef ref, ReasonCode reason, String sentence) {
    return new SyncResult(status(reason), reason, sentence, "", "", null, ref.branch());
  }

  static SyncException empty(RepositoryRef ref) {
    return new SyncException(
        ReasonCode.EMPTY_REPOSITORY,
        ref.repository() + " has no commits yet; there is nothing to do until somebody pushes");
  }

  static SyncException noSuchBranch(RepositoryRef ref) {
    return new SyncException(
        ReasonCode.NO_SUCH_BRANCH,
        ref.branch().isEmpty()
            ? "the default branch of " + ref.repository() + " has no commits; name another branch"
            : ref.repository() + " has no branch " + ref.branch() + "; name one that exists");
  }

  private static SyncStatus status(ReasonCode reason) {
    return switch (reason) {
      case CLONE_TIMED_OUT -> SyncStatus.TIMED_OUT;
      case EMPTY_REPOSITORY -> SyncStatus.EMPTY;
      default -> SyncStatus.FAILED;
    };
  }
}
