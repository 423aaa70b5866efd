package dev.tidemark.jobs.explain;

import java.util.Locale;

/** Numbers as people write them. */
final class Words {
  private Words() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** With its sign; 0 has none. */
  static String change(long change) {
    return change == 0 ? "0" : String.format(Locale.ROOT, "%+,d", change);
  }
}
