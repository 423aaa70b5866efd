package dev.tidemark.analyzers.model;

import java.util.List;

/**
 * A method's signature.
 *
 * @param parameters without the receiver
 */
public record MethodFacts(
    String name, int line, int column, int endLine, List<ParameterFacts> parameters) {
  public MethodFacts {
    parameters = List.copyOf(parameters);
  }
}
