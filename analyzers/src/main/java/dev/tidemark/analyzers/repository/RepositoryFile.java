package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;

/**
 * One file of a snapshot, as the rules across files see it.
 *
 * @param path from the root of the repository, with {@code /}
 * @param judged whether it could be parsed; if not, it has no facts
 * @param codeLines 0 if it was not judged
 */
public record RepositoryFile(
    String path,
    String module,
    Language language,
    Role role,
    boolean judged,
    int codeLines,
    FileFacts facts) {

  /** A test in a language that is not read, and may test Java. */
  public static RepositoryFile otherTest(String path) {
    return new RepositoryFile(path, "", Language.JAVA, Role.TEST, false, 0, FileFacts.NONE);
  }
}
