package dev.tidemark.analyzers.flow.library;

/** A model that cannot be read; the message names file and line and says what was expected. */
public final class LibraryFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  LibraryFault(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
