package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;

/**
 * One file and all that was found in it.
 *
 * @param path from the root, with {@code /}
 * @param lineHashes null if the file could not be read
 */
public record ReviewedFile(
    String path, String module, Language language, FileReport report, LineHashes lineHashes) {

  Role role() {
    return report.role();
  }

  boolean isTest() {
    return role() == Role.TEST;
  }

  /** Whether people here write it, so that a remark on it is of use. */
  boolean isOurs() {
    return role() == Role.MAIN || role() == Role.TEST;
  }
}
