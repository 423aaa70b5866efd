package dev.tidemark.analyzers.model;

/**
 * The measures of one function, method or constructor.
 *
 * @param codeLines lines with code from signature to end, without blank lines and comments
 * @param parameters named parameters without {@code self}, {@code cls} and {@code this}
 * @param cyclomatic McCabe's complexity, 1 or more
 * @param cognitive cognitive complexity as SonarSource defines it, 0 or more
 */
public record FunctionMetrics(
    Place place, int codeLines, int parameters, int cyclomatic, int cognitive) {}
