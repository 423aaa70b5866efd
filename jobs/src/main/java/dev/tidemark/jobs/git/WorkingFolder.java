package dev.tidemark.jobs.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.util.FS;

/**
 * A folder on this machine as it lies: with what is not committed, without what git ignores. No
 * link in it is followed, and no repository inside it entered.
 *
 * @param root the working tree of a repository, or any folder
 */
public record WorkingFolder(Path root) implements SourceTree {
  @Override
  public Listing list(Scope scope) throws UnreadableRepositoryException {
    IsolatedGit.enter();
    File gitDir = RepositoryCache.FileKey.resolve(root.toFile(), FS.DETECTED);
    try (Repository repository = gitDir == null ? null : OpenRepository.at(gitDir.toString())) {
      DirCache index = repository == null ? null : repository.readDirCache();
      var contents = new FolderContents(root, index, scope);
      try (TreeWalk walk = new TreeWalk(repository, null)) {
        walk.addTree(new Files(root.toFile(), repository));
        Folder read = new TreeReading(contents, scope).of(walk, ObjectId.zeroId(), Folder.NONE);
        return new TreeListing(read, contents).listing();
      }
    } catch (IOException | RuntimeException e) { // JGit meets malformed settings with either.
      throw new UnreadableRepositoryException(
          root + " cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }

  @Override
  public Contents open() {
    var contents = new FolderContents(root, null, new Scope("", path -> true));
    return new Contents() {
      @Override
      public Blob read(TreeFile file, long maxBytes) {
        int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
        try {
          byte[] bytes = contents.bytes(file.path(), ObjectId.zeroId(), limit);
          return new Blob(
              file.blob(), bytes, bytes == null ? "larger than " + limit + " bytes" : "");
        } catch (IOException e) {
          return new Blob(file.blob(), null, "the file cannot be read");
        }
      }

      @Override
      public void close() {
        // Each file is opened and closed by itself.
      }
    };
  }

  /** The files of this folder, whatever working tree the repository's own settings name. */
  private static final class Files extends FileTreeIterator {
    Files(File root, Repository repository) {
      super(root, FS.DETECTED, new Config().get(WorkingTreeOptions.KEY));
      // What is ignored and yet tracked lies in such folders; FolderContents tells it apart.
      setWalkIgnoredDirectories(true);
      if (repository != null) {
        initRootIterator(repository);
      }
    }
  }
}
