package dev.tidemark.analyzers.model;

/**
 * A comment's request not to count a rule.
 *
 * @param line at which it holds; 0 for the whole file
 */
public record SuppressedRule(String rule, int line, String reason) {}
