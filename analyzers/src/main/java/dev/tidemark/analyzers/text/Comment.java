package dev.tidemark.analyzers.text;

/**
 * A comment, with its delimiters, as it stands in the file.
 *
 * @param line from 1
 * @param column from 1
 * @param endLine the last line, inclusive
 * @param ownLine whether no code stands before it on its first line
 */
public record Comment(int line, int column, int endLine, String text, boolean ownLine) {}
