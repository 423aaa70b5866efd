package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.function.Predicate;

/** Lists the files of a commit. */
public final class Trees {
  private Trees() {}

  /**
   * Walks a commit's whole tree once.
   *
   * @param commit 40 hex digits
   * @param wanted which paths to list as files; folders are found in all of the tree
   */
  public static Listing list(String gitDir, String commit, Predicate<String> wanted)
      throws UnreadableRepositoryException {
    return list(gitDir, commit, new Scope("", wanted));
  }

  static Listing list(String gitDir, String commit, Scope scope)
      throws UnreadableRepositoryException {
    try (CommitTrees trees = new CommitTrees(gitDir)) {
      return trees.list(trees.read(commit, scope, Folder.NONE)).listing();
    } catch (IOException | RuntimeException e) { // JGit meets malformed objects with either.
      throw new UnreadableRepositoryException(unreadable(commit));
    }
  }

  /** Why a commit whose tree cannot be read is not listed. */
  static String unreadable(String commit) {
    return "the tree of commit "
        + commit
        + " cannot be read whole (a folder of it is missing or damaged); run git fsck";
  }
}
