package dev.tidemark.jobs.explain;

/**
 * Why a count moved.
 *
 * @param notExplained what is left over: 0 where the tables are whole
 */
record Causes(long code, long rules, long coverage, long scope, long notExplained) {
  long change() {
    return code + rules + coverage + scope + notExplained;
  }

  /** How much moved, up or down. */
  long weight() {
    return Math.abs(code)
        + Math.abs(rules)
        + Math.abs(coverage)
        + Math.abs(scope)
        + Math.abs(notExplained);
  }
}
