package dev.tidemark.analyzers.rule;

/**
 * Looks for one fault in one file. Stateless, so that one instance serves all threads.
 *
 * @param <T> what it reads: a parsed file of one language, the outline, or the text
 */
public interface Rule<T> {
  /** Reports each place of the fault. Reads nothing but its arguments. */
  void check(T file, Reporter reporter);
}
