package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.CodeUnit;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SuppressedRule;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.repository.rules.DuplicateBlock;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.analyzers.text.CommentSuppressions;
import dev.tidemark.analyzers.text.TextFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gathers what the enabled rules across files will ask of one file. */
public final class RepositoryFacts {
  private final List<String> rules;
  private final int minTokens;

  /**
   * @param specs of all rules, by id
   */
  public RepositoryFacts(Map<String, RuleSpec> specs) {
    this.rules =
        RepositoryRules.ALL.stream()
            .map(rule -> RuleSpec.infoOf(rule.getClass()).id())
            .filter(id -> specs.containsKey(id) && specs.get(id).enabled())
            .toList();
    this.minTokens =
        rules.contains(DuplicateBlock.ID)
            ? specs.get(DuplicateBlock.ID).thresholds().get(DuplicateBlock.MIN_TOKENS)
            : 0;
  }

  /** Code that nobody here writes has none. */
  public FileFacts of(
      Role role,
      TextFile text,
      Outline outline,
      CommentSuppressions suppressions,
      Function<Role, FileFacts> ofLanguage) {
    if (rules.isEmpty() || (role != Role.MAIN && role != Role.TEST)) {
      return FileFacts.NONE;
    }
    List<CodeUnit> units =
        role == Role.MAIN && minTokens > 0
            ? CodeUnits.of(text.tokens(), outline, minTokens)
            : List.of();
    List<SuppressedRule> requests =
        rules.stream().flatMap(r -> suppressions.of(r).stream()).toList();
    return ofLanguage.apply(role).with(units, requests);
  }
}
