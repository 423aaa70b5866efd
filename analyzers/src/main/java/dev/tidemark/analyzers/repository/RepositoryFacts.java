package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.CodeUnit;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
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
  private final List<RuleSpec> rules;
  private final List<RuleSpec> suppressible;
  private final int minTokens;

  /**
   * @param specs of all rules, by id
   */
  public RepositoryFacts(Map<String, RuleSpec> specs) {
    this.rules =
        RepositoryRules.ALL.stream()
            .map(rule -> specs.get(RuleSpec.infoOf(rule.getClass()).id()))
            .filter(spec -> spec != null && spec.enabled())
            .toList();
    this.suppressible =
        specs.values().stream()
            .filter(spec -> rules.contains(spec) || spec.category() == Category.SECURITY)
            .toList();
    this.minTokens =
        rules.stream()
            .filter(spec -> spec.id().equals(DuplicateBlock.ID))
            .mapToInt(spec -> spec.thresholds().get(DuplicateBlock.MIN_TOKENS))
            .findFirst()
            .orElse(0);
  }

  /**
   * What was gathered of a file.
   *
   * @param problems of the rules that must do without, because gathering failed
   */
  public record Gathered(FileFacts facts, List<Problem> problems) {
    public Gathered {
      problems = List.copyOf(problems);
    }
  }

  /** Code that nobody here writes has no facts. */
  public Gathered of(
      Role role,
      TextFile text,
      Outline outline,
      CommentSuppressions suppressions,
      Function<Role, FileFacts> ofLanguage) {
    boolean wanted = !rules.isEmpty() || !suppressible.isEmpty();
    if (!wanted || (role != Role.MAIN && role != Role.TEST)) {
      return new Gathered(FileFacts.NONE, List.of());
    }
    // As with a rule that throws, what the file itself was found to hold must stand.
    try {
      return new Gathered(gather(role, text, outline, suppressions, ofLanguage), List.of());
    } catch (RuntimeException | StackOverflowError e) {
      return new Gathered(FileFacts.NONE, failures(outline.language(), e));
    }
  }

  private List<Problem> failures(Language language, Throwable failure) {
    String end = " failed: " + failure.getClass().getSimpleName();
    return rules.stream()
        .filter(spec -> spec.languages().contains(language))
        .map(spec -> new Problem(ProblemKind.RULE_FAILED, spec.id(), 0, spec.id() + end))
        .toList();
  }

  private FileFacts gather(
      Role role,
      TextFile text,
      Outline outline,
      CommentSuppressions suppressions,
      Function<Role, FileFacts> ofLanguage) {
    List<CodeUnit> units =
        role == Role.MAIN && minTokens > 0
            ? CodeUnits.of(text.tokens(), outline, minTokens)
            : List.of();
    List<SuppressedRule> requests =
        suppressible.stream().flatMap(spec -> suppressions.of(spec.id()).stream()).toList();
    return ofLanguage.apply(role).with(units, requests);
  }
}
