package dev.tidemark.jobs.layout;

import dev.tidemark.analyzers.model.Role;

/** What a file is for, as far as its path and attributes tell. */
public final class Roles {
  private Roles() {}

  /**
   * The role of a file.
   *
   * @param path from the root of the repository, with {@code /}
   * @param generated the attribute {@code linguist-generated}
   * @param vendored the attribute {@code linguist-vendored}
   */
  public static Role of(String path, AttributeState generated, AttributeState vendored) {
    throw new UnsupportedOperationException("not yet: " + path + generated + vendored);
  }
}
