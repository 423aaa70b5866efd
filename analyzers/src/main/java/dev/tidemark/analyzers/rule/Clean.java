package dev.tidemark.analyzers.rule;

/** Text of a hostile file made fit for a table: one line, nothing invisible, not too long. */
public final class Clean {
  private Clean() {}

  /** Without control, format and unpaired surrogate characters, cut at so many code points. */
  public static String line(String text, int maxLength) {
    var kept = new StringBuilder(Math.min(text.length(), maxLength));
    text.codePoints()
        .map(c -> isVisible(c) ? c : ' ')
        .limit(maxLength)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
