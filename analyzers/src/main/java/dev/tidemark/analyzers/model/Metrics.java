package dev.tidemark.analyzers.model;

/**
 * The denominators of one parsed file. All are counts, 0 or more; a file that could not be parsed
 * has none.
 *
 * @param codeLines lines with at least one token of code
 * @param commentLines lines with a comment, or documentation, and no code
 * @param blankLines lines with neither
 * @param documentable declarations that the convention of the language wants documented
 * @param documented how many of those are
 * @param annotatable parameters and returns whose type may be left out and could be stated
 * @param annotated how many of those state it
 */
public record Metrics(
    int codeLines,
    int commentLines,
    int blankLines,
    int types,
    int functions,
    int documentable,
    int documented,
    int annotatable,
    int annotated) {
  /** Of a file without code. */
  public static final Metrics NONE = new Metrics(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
