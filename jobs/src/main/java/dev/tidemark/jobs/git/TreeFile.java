package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.jobs.layout.AttributeState;

/**
 * One file that can be analysed.
 *
 * @param path from the root of the repository, with {@code /}
 * @param blob the object's id: 40 hex digits; zeros if it lies on disk and has none yet
 * @param sizeBytes {@link #UNKNOWN_SIZE} if the blob is missing or damaged
 * @param generated the attribute {@code linguist-generated}
 * @param vendored the attribute {@code linguist-vendored}
 */
public record TreeFile(
    String path,
    String blob,
    long sizeBytes,
    Language language,
    AttributeState generated,
    AttributeState vendored) {
  /** No size: the blob cannot be read. */
  public static final long UNKNOWN_SIZE = -1;
}
