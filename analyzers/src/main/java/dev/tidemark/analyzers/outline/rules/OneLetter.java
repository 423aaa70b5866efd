package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;

/** Names of one letter, and those among them that readers know. */
final class OneLetter {
  /**
   * Pairs, characters, exceptions and throwables, files, sizes, indexes, keys and values,
   * coordinates.
   */
  private static final String VALUES = "abcefhijkntvwxyz";

  private static final String FUNCTIONS = "ftxyz";

  private OneLetter() {}

  /** Whether it is one letter of an alphabet, underscores aside. */
  static boolean isName(String name) {
    String letters = name.length() > 4 ? name : name.replace("_", "");
    return letters.length() == 1 && Character.isLowerCase(letters.charAt(0));
  }

  /**
   * @param declaration whose name is one letter
   */
  static boolean isIdiom(Declaration declaration) {
    String letter = declaration.name().replace("_", "");
    return (declaration.kind() == DeclarationKind.FUNCTION ? FUNCTIONS : VALUES).contains(letter);
  }
}
