package dev.tidemark.analyzers.text.regex;

/**
 * What an expression is told about itself.
 *
 * @param ignoreCase letters match their other case too
 * @param dotAll the dot matches ends of lines
 * @param verbose white space and comments in it count for nothing
 */
public record RegexFlags(boolean ignoreCase, boolean dotAll, boolean verbose) {
  public static final RegexFlags NONE = new RegexFlags(false, false, false);

  /** With those that letters in a group switch on, or off behind a minus. */
  RegexFlags with(String letters) {
    int minus = letters.indexOf('-');
    String on = minus < 0 ? letters : letters.substring(0, minus);
    String off = minus < 0 ? "" : letters.substring(minus);
    return new RegexFlags(
        is('i', on, off, ignoreCase), is('s', on, off, dotAll), is('x', on, off, verbose));
  }

  private static boolean is(char letter, String on, String off, boolean before) {
    return on.indexOf(letter) >= 0 || (before && off.indexOf(letter) < 0);
  }
}
