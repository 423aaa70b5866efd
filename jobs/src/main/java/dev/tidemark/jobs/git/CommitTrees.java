package dev.tidemark.jobs.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads the trees of one repository's commits. Not for use by several threads. */
final class CommitTrees implements AutoCloseable {
  private final Repository repository;
  private final Objects objects;
  private final TreeContents contents;

  CommitTrees(String gitDir) throws IOException {
    repository = OpenRepository.at(gitDir);
    objects = new Objects(gitDir);
    contents = new CommitContents(objects);
  }

  /**
   * @param commit 40 hex digits
   * @param before the root of another commit, read with the same scope; {@link Folder#NONE} if none
   */
  Folder read(String commit, Scope scope, Folder before) throws IOException {
    objects.restore();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      RevTree tree = commits.parseCommit(ObjectId.fromString(commit)).getTree();
      if (before.tree().equals(tree)) {
        return before;
      }
      walk.reset(tree);
      return new TreeReading(contents, scope).of(walk, tree.copy(), before);
    }
  }

  TreeListing list(Folder root) {
    return new TreeListing(root, contents);
  }

  @Override
  public void close() {
    objects.close();
    repository.close();
  }
}
