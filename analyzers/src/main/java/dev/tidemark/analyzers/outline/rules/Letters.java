package dev.tidemark.analyzers.outline.rules;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name, asked for what tells shapes apart: case, and underscores between letters.
 *
 * <p>Letters without case, such as Chinese ones, are neither upper nor lower. Underscores at either
 * end say nothing, nor do those that keep a number apart: between digits, as in {@code v1_2}, and
 * before a number that no word follows, as in {@code utf_8}, {@code sha_256Of}, {@code size_4x4}.
 */
final class Letters {
  private static final Pattern NEUTRAL_UNDERSCORE =
      Pattern.compile("(?<=\\p{Nd})_(?=\\p{Nd})|_(?=\\p{Nd}++\\p{L}?(?!\\p{Ll}))");
  private static final Pattern FORMULA = Pattern.compile("\\p{Lu}\\p{Nd}*+");

  /** What precedes the name of a node, token, verb or event in functions that are found by name. */
  private static final Set<String> DISPATCHERS =
      Set.of("visit", "leave", "depart", "enter", "exit", "do", "handle", "on", "p", "t");

  /** Methods that web frameworks find by the verb of the request. */
  private static final Set<String> VERBS =
      Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

  private final String name;

  Letters(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && name.charAt(start) == '_') {
      start++;
    }
    while (end > start && name.charAt(end - 1) == '_') {
      end--;
    }
    String inner = name.substring(start, end);
    this.name = inner.indexOf('_') < 0 ? inner : NEUTRAL_UNDERSCORE.matcher(inner).replaceAll("");
  }

  boolean isUpperCamel() {
    return !startsLower() && name.indexOf('_') < 0;
  }

  boolean isLowerCamel() {
    return name.indexOf('_') < 0 && (!startsUpper() || isOfFormula());
  }

  boolean isLowerSnake() {
    return !hasUpper() || isOfFormula();
  }

  /** Whether underscores, and they alone, join words: {@code row_count}. */
  boolean isWordsInSnake() {
    return name.indexOf('_') > 0 && startsLower() && !hasUpper();
  }

  /** Whether capitals, and they alone, join words: {@code rowCount}. */
  boolean isWordsInCamel() {
    return name.indexOf('_') < 0 && startsLower() && hasUpper();
  }

  private boolean startsUpper() {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }

  boolean startsLower() {
    return !name.isEmpty() && Character.isLowerCase(name.codePointAt(0));
  }

  boolean hasUpper() {
    return name.codePoints().anyMatch(Character::isUpperCase);
  }

  boolean hasLower() {
    return name.codePoints().anyMatch(Character::isLowerCase);
  }

  /**
   * Whether upper case appears only in single letters, as in {@code X}, {@code T1}, {@code n_K}.
   */
  private boolean isOfFormula() {
    for (String part : name.split("_", -1)) {
      if (part.codePoints().anyMatch(Character::isUpperCase) && !FORMULA.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a dispatcher finds it by this name: {@code visit_Name}, {@code do_GET}, {@code GET}.
   */
  boolean isDispatchedOn() {
    int end = name.indexOf('_');
    return end > 0 ? DISPATCHERS.contains(name.substring(0, end)) : VERBS.contains(name);
  }
}
