package dev.tidemark.analyzers.model;

/**
 * One file as a repository holds it: all that a report may depend on beside the rule set.
 *
 * <p>There is no path here on purpose, so that equal bytes give equal reports wherever they lie.
 */
public final class SourceFile {
  private final byte[] bytes;
  private final Language language;
  private final Role role;

  /**
   * @param bytes the blob, not copied: the caller must not change it afterwards
   * @param role what path and attributes say; a header may still turn it into {@link
   *     Role#GENERATED}
   */
  public SourceFile(byte[] bytes, Language language, Role role) {
    this.bytes = bytes;
    this.language = language;
    this.role = role;
  }

  /** The blob itself, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  public Language language() {
    return language;
  }

  public Role role() {
    return role;
  }
}
