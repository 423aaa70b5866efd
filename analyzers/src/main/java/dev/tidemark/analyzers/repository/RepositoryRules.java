package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.repository.rules.DuplicateBlock;
import dev.tidemark.analyzers.repository.rules.InconsistentOverride;
import dev.tidemark.analyzers.repository.rules.MissingTests;
import java.util.List;

/** The rules on several files: one line each. */
public final class RepositoryRules {
  public static final List<RepositoryRule> ALL =
      List.of(
          new DuplicateBlock(), //
          new InconsistentOverride(),
          new MissingTests());

  private RepositoryRules() {}
}
