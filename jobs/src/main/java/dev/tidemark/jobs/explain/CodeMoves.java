package dev.tidemark.jobs.explain;

/** How many findings came and went by commits. */
record CodeMoves(long introduced, long fixed, long deleted, long suppressed) {
  long resolved() {
    return fixed + deleted + suppressed;
  }
}
