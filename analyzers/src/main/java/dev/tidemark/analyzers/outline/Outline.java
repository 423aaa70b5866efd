package dev.tidemark.analyzers.outline;

import dev.tidemark.analyzers.model.Language;
import java.util.List;

/**
 * The declarations of a file in the order of lines: what all languages share instead of a tree.
 *
 * @param declarations flat; nesting shows in the symbols
 */
public record Outline(Language language, List<Declaration> declarations) {
  public Outline {
    declarations = List.copyOf(declarations);
  }

  /** The declarations of one kind, in the order of lines. */
  public List<Declaration> all(DeclarationKind kind) {
    return declarations.stream().filter(d -> d.kind() == kind).toList();
  }
}
