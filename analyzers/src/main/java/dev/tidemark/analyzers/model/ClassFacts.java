package dev.tidemark.analyzers.model;

import java.util.List;

/**
 * A class and what it inherits.
 *
 * @param symbol its name, after those of the classes around it
 * @param bases in order, those that may be in the repository: the target of an import, or {@code :}
 *     and the symbol of a class in the same file
 */
public record ClassFacts(String symbol, List<String> bases, List<MethodFacts> methods) {
  public ClassFacts {
    bases = List.copyOf(bases);
    methods = List.copyOf(methods);
  }
}
