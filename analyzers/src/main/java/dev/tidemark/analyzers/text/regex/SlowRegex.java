package dev.tidemark.analyzers.text.regex;

import dev.tidemark.analyzers.rule.Clean;

/** What is said of an expression that an attack is known for. */
public final class SlowRegex {
  private static final int LONGEST = 20;

  private SlowRegex() {}

  /** A sentence that can be tried out. */
  public static String message(Attack attack) {
    String pump = Clean.line(attack.pump(), LONGEST);
    String what = pump.equals(attack.pump()) ? "further \"" + pump + "\"" : "round of its loop";
    return "this regular expression takes twice as long with each "
        + what
        + " in a text that does not match in the end";
  }
}
