package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;

/**
 * One file of a snapshot, as the rules across files see it.
 *
 * @param path from the root of the repository, with {@code /}
 * @param judged whether it could be parsed and its facts be gathered; if not, it has none but of
 *     its flows
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
  /** The file that was reported on. */
  public static RepositoryFile of(
      String path, String module, Language language, Role role, FileReport report) {
    boolean judged =
        report.judged() && report.problems().stream().noneMatch(RepositoryFile::isOfFacts);
    int codeLines = judged ? report.metrics().codeLines() : 0;
    return new RepositoryFile(path, module, language, role, judged, codeLines, report.facts());
  }

  /** A test in a language that is not read, and may test Java. */
  public static RepositoryFile otherTest(String path) {
    return new RepositoryFile(path, "", Language.JAVA, Role.TEST, false, 0, FileFacts.NONE);
  }

  private static boolean isOfFacts(Problem problem) {
    return problem.kind() == ProblemKind.RULE_FAILED
        && RepositoryRules.IDS.contains(problem.rule());
  }
}
