package dev.tidemark.jobs.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a listing asks of whatever holds the tree that it walks. */
interface TreeContents {
  /** Whether to look at the entry that the walk stands at, and at what is below it. */
  boolean admits(TreeWalk walk) throws IOException;

  /** The id of a file's content or of a folder's tree; zeros where none is known. */
  ObjectId id(TreeWalk walk);

  long sizeBytes(String path, ObjectId blob) throws IOException;

  /** The bytes of a file; null if it is larger than allowed. */
  byte[] bytes(String path, ObjectId blob, int maxBytes) throws IOException;

  /** Whether what lies in the folder can be listed. */
  default boolean opens(String folder) {
    return true;
  }
}
