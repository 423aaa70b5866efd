package dev.tidemark.analyzers.model;

/**
 * Where in a file something stands. Lines and columns count from 1; columns count Unicode code
 * points.
 *
 * @param endLine the last line, inclusive
 * @param symbol the enclosing declaration, as {@code Outer.Inner.method}; "" outside of any
 */
public record Place(int line, int column, int endLine, String symbol) {
  public Place {
    if (line < 1 || column < 1 || endLine < line) {
      throw new IllegalArgumentException(
          "no such place: line " + line + ", column " + column + ", end line " + endLine);
    }
  }
}
