package dev.tidemark.analyzers.outline;

import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** The rules on what all languages share: one line each. */
public final class OutlineRules {
  public static final List<Rule<Outline>> ALL = List.of();

  private OutlineRules() {}
}
