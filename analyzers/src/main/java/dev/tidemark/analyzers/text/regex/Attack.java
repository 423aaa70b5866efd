package dev.tidemark.analyzers.text.regex;

/**
 * A text that an expression takes exponential time on: the pump, many times, between the others.
 *
 * @param prefix leads to the loop
 * @param pump what the loop reads in two ways
 * @param suffix lets the match fail
 */
public record Attack(String prefix, String pump, String suffix) {
  /** The text with so many rounds of the loop. */
  public String text(int rounds) {
    return prefix + pump.repeat(rounds) + suffix;
  }
}
