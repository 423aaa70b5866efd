package dev.tidemark.jobs.git;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * A walk from a commit back along first parents. It keeps nothing of what it passed, so that a
 * million commits take no memory.
 */
final class FirstParents implements AutoCloseable {
  private final ObjectReader reader;
  private final Set<ObjectId> shallow;
  private Commit commit;
  private ObjectId parent;
  private ObjectId looked;
  private long steps;
  private long nextLook = 2;
  private ReasonCode reason = ReasonCode.NONE;
  private String detail = "";

  /** A commit of the chain. */
  record Commit(ObjectId id, Instant committedAt) {
    long seconds() {
      return committedAt.getEpochSecond();
    }
  }

  /** Stands at the commit to begin with, which must be readable. */
  FirstParents(Repository repository, ObjectId tip) throws IOException {
    shallow = repository.getObjectDatabase().getShallowCommits();
    reader = repository.newObjectReader();
    try {
      goTo(tip);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** The commit that the walk stands at. */
  Commit commit() {
    return commit;
  }

  /** Goes one step back; false where the chain ends, and {@link #reason} says whether too early. */
  boolean next() {
    if (parent == null) {
      return false;
    }
    if (shallow.contains(commit.id())) {
      breakOff(
          ReasonCode.SHALLOW_CLONE,
          "the clone is shallow and its history begins at commit "
              + commit.id().name()
              + "; git fetch --unshallow brings the rest");
      return false;
    }
    try {
      goTo(parent);
      return true;
    } catch (IOException | RuntimeException e) { // JGit meets malformed objects with either.
      breakOff(
          ReasonCode.CORRUPT_REPOSITORY,
          "history cannot be read past commit "
              + parent.name()
              + " (it is missing or damaged); run git fsck");
      return false;
    }
  }

  /** Why the chain ends before its first commit; NONE if it does not. */
  ReasonCode reason() {
    return reason;
  }

  /** The same in one sentence; "" if there is nothing to say. */
  String detail() {
    return detail;
  }

  private void goTo(ObjectId id) throws IOException {
    CommitHeader header = CommitHeader.read(reader, id);
    if (id.equals(looked)) {
      throw new IOException("a circle"); // Ids are not held against contents on reading.
    }
    if (++steps == nextLook) {
      looked = id; // A look at growing distances meets any circle, however long.
      nextLook *= 2;
    }
    commit = new Commit(id, header.committedAt());
    parent = header.firstParent();
  }

  private void breakOff(ReasonCode why, String sentence) {
    reason = why;
    detail = sentence;
    parent = null;
  }

  @Override
  public void close() {
    reader.close();
  }
}
