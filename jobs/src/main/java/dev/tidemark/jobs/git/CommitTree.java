package dev.tidemark.jobs.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.util.FS;

/**
 * The tree of one commit.
 *
 * @param commit 40 hex digits
 */
public record CommitTree(String gitDir, String commit) implements SourceTree {
  /**
   * The commit that a person names.
   *
   * @param folder a working tree or a bare repository
   * @param revision a branch, a tag or a commit, as git takes it
   */
  public static CommitTree in(Path folder, String revision) throws UnreadableRepositoryException {
    IsolatedGit.enter();
    File gitDir = RepositoryCache.FileKey.resolve(folder.toFile(), FS.DETECTED);
    if (gitDir == null) {
      throw new UnreadableRepositoryException(
          folder + " is no git repository, so it has no " + revision);
    }
    try (Repository repository = OpenRepository.at(gitDir.toString())) {
      ObjectId commit = repository.resolve(revision + "^{commit}");
      if (commit != null) {
        return new CommitTree(gitDir.toString(), commit.name());
      }
    } catch (IOException | RuntimeException e) { // JGit says so of what is no revision.
      throw new UnreadableRepositoryException(
          folder + " has no one commit " + revision + ": " + e.getMessage());
    }
    throw new UnreadableRepositoryException(
        folder + " has no commit " + revision + "; name a branch, a tag or a hash of it");
  }

  @Override
  public Listing list(Scope scope) throws UnreadableRepositoryException {
    return Trees.list(gitDir, commit, scope);
  }

  @Override
  public Contents open() throws UnreadableRepositoryException {
    Blobs blobs = Blobs.open(gitDir);
    return new Contents() {
      @Override
      public Blob read(TreeFile file, long maxBytes) {
        return blobs.read(file.blob(), maxBytes);
      }

      @Override
      public void close() {
        blobs.close();
      }
    };
  }
}
