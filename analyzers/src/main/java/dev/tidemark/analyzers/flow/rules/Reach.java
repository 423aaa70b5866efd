package dev.tidemark.analyzers.flow.rules;

/** How far the analysis sees, as the pages of the rules tell it. */
final class Reach {
  static final String FOLLOWED =
      "A value is followed through the file and, where imports and names tell which method is"
          + " called, through the files of its repository. A call that cannot be seen hands on what it"
          + " is given: what makes a value harmless there is not known unless a model says so. What"
          + " comes out of databases, files and queues is not taken to be a remote user's. Where a"
          + " function is too large to be followed to its end, that is told, and the file is not"
          + " called clean.";

  private Reach() {}
}
