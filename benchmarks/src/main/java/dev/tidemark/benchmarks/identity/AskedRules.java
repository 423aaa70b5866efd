package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.jobs.identity.Part;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which rules are asked of files of which role. */
final class AskedRules implements BiPredicate<String, Part> {
  private final Map<String, RuleSpec> specs =
      RuleCatalogue.SHIPPED.specs(RuleSettings.DEFAULTS).stream()
          .collect(Collectors.toMap(RuleSpec::id, Function.identity()));

  @Override
  public boolean test(String rule, Part part) {
    return specs.get(rule).roles().stream().anyMatch(role -> role.id().equals(part.role()));
  }
}
