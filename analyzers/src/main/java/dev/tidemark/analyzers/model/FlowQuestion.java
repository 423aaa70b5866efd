package dev.tidemark.analyzers.model;

/**
 * A misuse if a constant that is defined elsewhere has one of some values.
 *
 * @param asked what defines it: the full name of a function, or {@code #} and the key of a setting
 * @param otherwise the value if nothing defines it; null if that is not known
 * @param pattern a regular expression; the misuse is one where all of the constant matches it,
 *     whatever the case
 */
public record FlowQuestion(
    String rule, String asked, String otherwise, String pattern, String message, Place place) {
  private static final String OF_SETTING = "#";

  /** The key of the setting that is asked for; "" if a function is. */
  public String setting() {
    return asked.startsWith(OF_SETTING) ? asked.substring(OF_SETTING.length()) : "";
  }
}
