package dev.tidemark.analyzers.flow.engine;

/**
 * Tells of a regular expression that has to match a whole text whether it allows but letters,
 * digits, and signs that end no statement, path or markup anywhere.
 */
final class StrictPattern {
  private static final String SIGNS = "_- ,:@+";

  private StrictPattern() {}

  static boolean allowsOnlyHarmless(String pattern) {
    if (isLiteral(pattern)) {
      return true;
    }
    boolean inSet = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
        boolean harmless = i < pattern.length() && "wdAzZb".indexOf(pattern.charAt(i)) >= 0;
        if (!harmless) {
          return false;
        }
      } else if (c == '[' && !inSet) {
        inSet = true;
      } else if (c == ']' && inSet) {
        inSet = false;
      } else if (inSet ? !isHarmless(c) : !isHarmless(c) && "^$(){}+*?|:".indexOf(c) < 0) {
        return false;
      }
    }
    return !inSet;
  }

  // The program itself says the only text that matches.
  private static boolean isLiteral(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      boolean escapes = pattern.charAt(i) == '\\' && i + 1 < pattern.length();
      if (escapes && Character.isLetterOrDigit(pattern.charAt(++i))) {
        return false;
      }
      if (!escapes && ".*+?[](){}|^$\\".indexOf(pattern.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || SIGNS.indexOf(c) >= 0;
  }
}
