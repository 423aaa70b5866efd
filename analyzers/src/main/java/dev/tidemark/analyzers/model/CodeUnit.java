package dev.tidemark.analyzers.model;

/**
 * A statement or a part of one, as the search for copies sees it.
 *
 * @param hash of the fewest whole units from this one on that have as many tokens as a copy must
 *     have; equal if they differ in nothing but literals and a consistent renaming; 0 if no copy
 *     may begin here
 * @param tokens of this unit alone; 0 for a gap that no copy spans
 */
public record CodeUnit(long hash, int tokens, int firstLine, int lastLine) {}
