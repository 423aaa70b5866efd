package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

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
    try (Repository repository = OpenRepository.at(gitDir);
        Objects objects = new Objects(gitDir);
        RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.reset(commits.parseCommit(ObjectId.fromString(commit)).getTree());
      return new TreeListing(new CommitContents(objects), scope).of(walk);
    } catch (IOException | RuntimeException e) { // JGit meets malformed objects with either.
      throw new UnreadableRepositoryException(
          "the tree of commit "
              + commit
              + " cannot be read whole (a folder of it is missing or damaged); run git fsck");
    }
  }
}
