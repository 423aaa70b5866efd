package dev.tidemark.jobs.identity;

import java.util.Collections;
import java.util.Set;

/**
 * One finding as a version of a file shows it.
 *
 * @param text hash of the normalised text of its line
 * @param fingerprint unique in the version
 * @param suppressed whether a comment takes it out of the count
 * @param others paths of other files without which nobody could see it
 * @param fact whatever the caller knows of it
 */
public record Sighting<F>(
    String rule,
    String symbol,
    long text,
    String fingerprint,
    boolean suppressed,
    Set<String> others,
    F fact) {
  public Sighting {
    others = Set.copyOf(others);
  }

  /** One that shows in its file alone. */
  public Sighting(
      String rule, String symbol, long text, String fingerprint, boolean suppressed, F fact) {
    this(rule, symbol, text, fingerprint, suppressed, Set.of(), fact);
  }

  /** Whether it stands on other files, none of which is among these. */
  public boolean isVisibleBeside(Set<String> unreadable) {
    return !others.isEmpty() && Collections.disjoint(others, unreadable);
  }

  /** The same finding, had its symbol another name. */
  Sighting<F> in(String renamed) {
    return renamed.equals(symbol)
        ? this
        : new Sighting<>(rule, renamed, text, fingerprint, suppressed, others, fact);
  }
}
