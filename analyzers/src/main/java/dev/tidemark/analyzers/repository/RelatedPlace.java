package dev.tidemark.analyzers.repository;

/**
 * Lines of a file that a finding elsewhere is about as well.
 *
 * @param endLine inclusive
 */
public record RelatedPlace(String path, int line, int endLine) {
  boolean isInside(RelatedPlace other) {
    return path.equals(other.path) && line >= other.line && endLine <= other.endLine;
  }
}
