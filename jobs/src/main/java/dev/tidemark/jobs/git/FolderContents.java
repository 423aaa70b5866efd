package dev.tidemark.jobs.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;

/** A folder on disk: what git ignores is left out, but for what it tracks all the same. */
final class FolderContents implements TreeContents {
  private final Path root;
  private final DirCache index;
  private final Scope scope;

  /** Off from where on the walk is in an ignored folder that was asked for by name. */
  private boolean ignoring = true;

  /**
   * @param index null if the folder is in no git repository; hidden folders are then left out
   */
  FolderContents(Path root, DirCache index, Scope scope) {
    this.root = root;
    this.index = index;
    this.scope = scope;
  }

  @Override
  public boolean admits(TreeWalk walk) throws IOException {
    String path = walk.getPathString();
    if (scope.leadsThrough(path)) {
      ignoring &= !walk.getTree(WorkingTreeIterator.class).isEntryIgnored();
      return true;
    }
    boolean folder = FileMode.TREE.equals(walk.getRawMode(0));
    if (folder && index == null && walk.getNameString().startsWith(".")) {
      return false;
    }
    return !ignoring
        || !walk.getTree(WorkingTreeIterator.class).isEntryIgnored()
        || isTracked(path, folder);
  }

  private boolean isTracked(String path, boolean folder) {
    return index != null
        && (folder ? index.getEntriesWithin(path).length > 0 : index.findEntry(path) >= 0);
  }

  /** None: to learn it, the whole file would have to be read. */
  @Override
  public ObjectId id(TreeWalk walk) {
    return ObjectId.zeroId();
  }

  @Override
  public long sizeBytes(String path, ObjectId blob) throws IOException {
    return attributes(path).size();
  }

  @Override
  public byte[] bytes(String path, ObjectId blob, int maxBytes) throws IOException {
    attributes(path);
    try (InputStream in = Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      return bytes.length > maxBytes ? null : bytes;
    }
  }

  @Override
  public boolean opens(String folder) {
    try {
      Path path = root.resolve(folder);
      return Files.isReadable(path) && Files.isExecutable(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A pipe of this name would be waited for without end. */
  private BasicFileAttributes attributes(String path) throws IOException {
    try {
      var attributes =
          Files.readAttributes(
              root.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile()) {
        throw new IOException(path + " is no regular file");
      }
      return attributes;
    } catch (InvalidPathException e) {
      throw new IOException(e);
    }
  }
}
