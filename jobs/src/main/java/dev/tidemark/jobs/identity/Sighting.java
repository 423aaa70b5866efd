package dev.tidemark.jobs.identity;

/**
 * One finding as a version of a file shows it.
 *
 * @param text hash of the normalised text of its line
 * @param fingerprint unique in the version
 * @param suppressed whether a comment takes it out of the count
 * @param fact whatever the caller knows of it
 */
public record Sighting<F>(
    String rule, String symbol, long text, String fingerprint, boolean suppressed, F fact) {

  /** The same finding, had its symbol another name. */
  Sighting<F> in(String renamed) {
    return renamed.equals(symbol)
        ? this
        : new Sighting<>(rule, renamed, text, fingerprint, suppressed, fact);
  }
}
