package dev.tidemark.jobs.git;

import java.io.IOException;
import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The commit that a branch stands at. */
record Tip(String branch, String commitHash, Instant committedAt) {
  /** Reads commit and root tree, so that a repository without them fails here. */
  static Tip read(Repository repository, ObjectId id, String branch) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(id);
      walk.parseTree(commit.getTree());
      Instant committedAt = CommitHeader.parse(commit.getRawBuffer()).committedAt();
      return new Tip(branch, commit.name(), committedAt);
    }
  }
}
