package dev.tidemark.analyzers.python;

/**
 * From which line to which line the values of one name are in use, told in the order of the walk.
 */
final class Lifetime {
  private int first;
  private int longestFrom;
  private int longestTo;

  void begin(int line) {
    first = line;
    if (longestFrom == 0) {
      longestFrom = line;
      longestTo = line;
    }
  }

  void use(int line) {
    if (first > 0 && line - first > longestTo - longestFrom) {
      longestFrom = first;
      longestTo = line;
    }
  }

  /** The first line of the value that is in use longest. */
  int from() {
    return longestFrom;
  }

  /** The last line of the value that is in use longest. */
  int to() {
    return longestTo;
  }
}
