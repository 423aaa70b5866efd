package dev.tidemark.analyzers.repository;

import java.util.List;

/** What the rules across files say of one snapshot. */
public record RepositoryReport(List<RepositoryFinding> findings, List<RepositoryProblem> problems) {
  public RepositoryReport {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }
}
