package dev.tidemark.jobs.git;

/** A repository, or a tree in it, that cannot be read; the message is one sentence, no secrets. */
public final class UnreadableRepositoryException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableRepositoryException(String message) {
    super(message);
  }
}
