package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.rule.Clean;

/** How messages speak of a declaration. */
final class Words {
  private static final int MAX_NAME = 60;

  private Words() {}

  /** Kind and name: {@code the function "run"}. */
  static String of(Declaration declaration) {
    String name = Clean.line(declaration.name(), MAX_NAME);
    return name.isEmpty()
        ? "this " + kind(declaration)
        : "the " + kind(declaration) + " \"" + name + "\"";
  }

  private static String kind(Declaration declaration) {
    return switch (declaration.kind()) {
      case MODULE -> "module";
      case TYPE -> "type";
      case TYPE_PARAMETER -> "type parameter";
      case FUNCTION -> declaration.is(Trait.CONSTRUCTOR) ? "constructor" : "function";
      case FIELD -> "field";
      case CONSTANT -> "constant";
      case PARAMETER -> "parameter";
      case VARIABLE -> "variable";
    };
  }
}
