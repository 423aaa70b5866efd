package dev.tidemark.jobs.git;

import java.io.IOException;
import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The commit that a branch stands at. */
record Tip(String branch, String commitHash, Instant committedAt) {
  /** Past it, not every reader of the tables can tell the time. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** Reads commit and root tree, so that a repository without them fails here. */
  static Tip read(Repository repository, ObjectId id, String branch) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(id);
      walk.parseTree(commit.getTree());
      return new Tip(branch, commit.name(), committedAt(commit));
    }
  }

  /** The commit's word for it, within reason: anybody may write any time. */
  private static Instant committedAt(RevCommit commit) {
    PersonIdent committer = commit.getCommitterIdent();
    Instant stated = committer == null ? Instant.EPOCH : committer.getWhenAsInstant();
    if (stated.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return stated.isAfter(LATEST) ? LATEST : stated;
  }
}
