package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.Role;

/** Whether the comments at the top of a file say that a program wrote it. */
public final class GeneratedHeader {
  private GeneratedHeader() {}

  /** {@link Role#GENERATED} if the header says so of a main or test file, else the role given. */
  public static Role roleOf(TextFile file, Role role) {
    return role;
  }
}
