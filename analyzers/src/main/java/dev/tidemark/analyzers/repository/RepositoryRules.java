package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.repository.rules.DuplicateBlock;
import dev.tidemark.analyzers.repository.rules.InconsistentOverride;
import dev.tidemark.analyzers.repository.rules.MissingTests;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules on several files: one line each. */
public final class RepositoryRules {
  public static final List<RepositoryRule> ALL =
      List.of(
          new DuplicateBlock(), //
          new InconsistentOverride(),
          new MissingTests());

  /** The ids of them all. */
  public static final Set<String> IDS =
      ALL.stream()
          .map(rule -> RuleSpec.infoOf(rule.getClass()).id())
          .collect(Collectors.toUnmodifiableSet());

  private RepositoryRules() {}
}
