package dev.tidemark.analyzers.flow.library;

/** Where a value that somebody else chose comes from. */
public enum Nature {
  /** A user at the other end of a network. */
  REMOTE,
  /** A generator whose next numbers can be foretold. */
  RANDOM,
  FILE,
  DATABASE,
  ENVIRONMENT,
  /** The command line. */
  ARGUMENTS
}
