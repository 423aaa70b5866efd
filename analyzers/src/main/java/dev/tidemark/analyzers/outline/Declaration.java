package dev.tidemark.analyzers.outline;

import dev.tidemark.analyzers.model.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One declaration, with what every language can say of it.
 *
 * @param name as written
 * @param place of the name, ending where the declaration ends; its symbol is the declaration's own
 * @param codeLines of a function: lines of code from signature to end; else 0
 * @param parameters of a function: named ones without {@code self}, {@code cls}, {@code this}; else
 *     0
 * @param annotatable of a function: parameters and return that may state a type; else 0
 * @param annotated how many of those do
 * @param cyclomatic of a function: 1 or more; else 0
 * @param cognitive of a function: 0 or more; else 0
 * @param nestings of a function: where its control structures first lie 1 deep, 2 deep and so on
 * @param lifeLines of a parameter or variable: lines of code over which one value of it is in use;
 *     else 0
 */
public record Declaration(
    DeclarationKind kind,
    String name,
    Place place,
    Set<Trait> traits,
    int codeLines,
    int parameters,
    int annotatable,
    int annotated,
    int cyclomatic,
    int cognitive,
    List<Place> nestings,
    int lifeLines) {

  public Declaration {
    traits = traits.isEmpty() ? Set.of() : EnumSet.copyOf(traits);
    nestings = List.copyOf(nestings);
  }

  /** A declaration that is no function. */
  public static Declaration plain(
      DeclarationKind kind, String name, Place place, Set<Trait> traits) {
    return plain(kind, name, place, traits, 0);
  }

  /** A declaration that is no function, with the lines over which one value of it is in use. */
  public static Declaration plain(
      DeclarationKind kind, String name, Place place, Set<Trait> traits, int lifeLines) {
    return new Declaration(kind, name, place, traits, 0, 0, 0, 0, 0, 0, List.of(), lifeLines);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
