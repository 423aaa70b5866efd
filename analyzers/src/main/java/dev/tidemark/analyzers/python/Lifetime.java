package dev.tidemark.analyzers.python;

/** Over how many lines the values of one name are in use, told in the order of the walk. */
final class Lifetime {
  private int first;
  private int longest = 1;

  void begin(int line) {
    first = line;
  }

  void use(int line) {
    if (first > 0) {
      longest = Math.max(longest, line - first + 1);
    }
  }

  /** Of the value that is in use longest; 1 or more. */
  int longest() {
    return longest;
  }
}
