package dev.tidemark.analyzers.repository;

import java.util.List;

/** Looks for one fault that shows in no file alone. Stateless. */
public interface RepositoryRule {
  /**
   * Reports each place of the fault.
   *
   * @param files of one snapshot, in the order of paths
   */
  void check(List<RepositoryFile> files, RepositoryReporter reporter);

  /** What it cannot tell from a part of a repository, in one sentence for a person. */
  String missedInPart();

  /** Whether it can tell nothing at all from a part. */
  default boolean needsWhole() {
    return false;
  }
}
