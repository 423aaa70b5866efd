package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Nature;

/**
 * Where a value comes from that is followed.
 *
 * @param nature null of what is not known to be tainted itself: a parameter, or the result of a
 *     call to another file
 * @param key of the parameter, its number; of a call to another file, its place
 * @param text what it is, for people; of a call to another file the full name of what is called
 */
record Origin(Kind kind, Nature nature, int line, int key, String text) {
  /** What kind of thing gave the value. */
  enum Kind {
    SOURCE,
    /** Of the function that is being summed up. */
    PARAMETER,
    /** Of a function that another file of the repository may hold. */
    RESULT
  }

  static Origin parameter(int number, String name, int line) {
    return new Origin(Kind.PARAMETER, null, line, number, name);
  }

  /** The same, wherever in the function it is read. */
  Origin anywhere() {
    return new Origin(kind, nature, 0, kind == Kind.SOURCE ? 0 : key, text);
  }

  boolean isSource() {
    return kind == Kind.SOURCE;
  }
}
