package dev.tidemark.analyzers.flow.engine;

/** Names from a program that may stand in a sentence. */
final class Names {
  private static final int LONGEST = 40;

  private Names() {}

  /** Whether it is a short word and nothing that needs care. */
  static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_-./".indexOf(c) >= 0));
  }
}
