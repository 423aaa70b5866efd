package dev.tidemark.jobs.git;

import java.io.IOException;
import java.time.Instant;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * What a commit says of its place in history. JGit's walks keep the time in 32 bits, and its people
 * fail on a time past the range of an instant; so it is read here.
 *
 * @param firstParent null for a commit without parents
 * @param committedAt the committer's word for it, within reason: anybody may write any time
 */
record CommitHeader(ObjectId firstParent, Instant committedAt) {
  /** Past it, not every reader of the tables can tell the time. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final byte[] TREE = Constants.encodeASCII("tree ");
  private static final byte[] PARENT = Constants.encodeASCII("parent ");
  private static final int HASH_LENGTH = Constants.OBJECT_ID_STRING_LENGTH;

  static CommitHeader read(ObjectReader reader, ObjectId commit) throws IOException {
    return parse(reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes());
  }

  /** The header of a commit as git stores it. */
  static CommitHeader parse(byte[] commit) throws IOException {
    int end = TREE.length + HASH_LENGTH;
    if (RawParseUtils.match(commit, 0, TREE) < 0 || commit.length <= end) {
      throw new IOException("no commit");
    }
    int hash = RawParseUtils.match(commit, end + 1, PARENT);
    ObjectId parent = hash < 0 ? null : ObjectId.fromString(commit, hash);
    return new CommitHeader(parent, Instant.ofEpochSecond(committedSeconds(commit)));
  }

  /** 0 if the commit names no time, or one before 1970. */
  private static long committedSeconds(byte[] commit) {
    int from = RawParseUtils.committer(commit, 0);
    if (from < 0) {
      return 0;
    }
    // Names and addresses may hold anything, and the time comes after the last of them.
    int at = RawParseUtils.nextLF(commit, from) - 1;
    while (at > from && commit[at - 1] != '>') {
      at--;
    }
    while (at < commit.length && commit[at] == ' ') {
      at++;
    }
    long seconds = 0;
    for (; at < commit.length && commit[at] >= '0' && commit[at] <= '9'; at++) {
      seconds = Math.min(10 * seconds + commit[at] - '0', LATEST.getEpochSecond());
    }
    return seconds;
  }
}
