package dev.tidemark.analyzers.model;

/**
 * One parameter of a method.
 *
 * @param optional whether a call may leave it out
 */
public record ParameterFacts(String name, ParameterKind kind, boolean optional) {}
