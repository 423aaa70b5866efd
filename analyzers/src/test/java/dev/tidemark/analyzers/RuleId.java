package dev.tidemark.analyzers;

import java.util.Locale;

/** The id that a rule's class must have. */
final class RuleId {
  private RuleId() {}

  /** {@code LongFile} to {@code long-file}. */
  static String ofClass(String simpleName) {
    return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
