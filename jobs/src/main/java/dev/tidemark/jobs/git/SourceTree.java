package dev.tidemark.jobs.git;

/** Files that can be listed and read: those of a commit, or of a folder as it lies. */
public interface SourceTree {
  /** Walks the part in scope once. */
  Listing list(Scope scope) throws UnreadableRepositoryException;

  /** Opens the contents for one thread. */
  Contents open() throws UnreadableRepositoryException;

  /** The contents of listed files. Not for use by several threads. */
  interface Contents extends AutoCloseable {
    /** A larger file is not loaded and comes with a problem. */
    Blob read(TreeFile file, long maxBytes);

    @Override
    void close();
  }
}
