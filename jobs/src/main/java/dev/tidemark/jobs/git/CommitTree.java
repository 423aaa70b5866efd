package dev.tidemark.jobs.git;

/**
 * The tree of one commit.
 *
 * @param commit 40 hex digits
 */
public record CommitTree(String gitDir, String commit) implements SourceTree {
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
