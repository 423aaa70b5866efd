package dev.tidemark.analyzers.model;

/**
 * A name that a file brings in.
 *
 * @param name as the file uses it; "*" for all there are
 * @param target dotted, with {@code .*} at its end for all there are; in Python with one dot before
 *     it for each level of a relative import
 */
public record ImportedName(String name, String target) {}
