package dev.tidemark.analyzers.model;

import java.util.List;

/**
 * All that is known of one file: a pure function of its bytes, language, role and the rule set.
 *
 * @param role the role after the header was read
 * @param metrics null if the file could not be parsed: unknown is not zero
 * @param findings in the order of lines; empty if the file could not be parsed
 * @param facts for the rules across files
 * @param problems why it, or a rule on it, could not be judged
 */
public record FileReport(
    Role role,
    Metrics metrics,
    List<FunctionMetrics> functions,
    List<Finding> findings,
    FileFacts facts,
    List<Problem> problems) {

  public FileReport {
    functions = List.copyOf(functions);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** The report of a file that could not be read or parsed. */
  public static FileReport notJudged(Role role, Problem problem) {
    return new FileReport(role, null, List.of(), List.of(), FileFacts.NONE, List.of(problem));
  }

  /** Whether the file was parsed, so that its rules could run. */
  public boolean judged() {
    return metrics != null;
  }
}
