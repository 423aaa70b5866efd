package dev.tidemark.analyzers.outline;

import dev.tidemark.analyzers.outline.rules.CognitiveComplexity;
import dev.tidemark.analyzers.outline.rules.CrypticName;
import dev.tidemark.analyzers.outline.rules.CyclomaticComplexity;
import dev.tidemark.analyzers.outline.rules.DeepNesting;
import dev.tidemark.analyzers.outline.rules.LongFunction;
import dev.tidemark.analyzers.outline.rules.MissingDoc;
import dev.tidemark.analyzers.outline.rules.MixedNamingConvention;
import dev.tidemark.analyzers.outline.rules.OverlongName;
import dev.tidemark.analyzers.outline.rules.TooManyParameters;
import dev.tidemark.analyzers.outline.rules.TooManyTypes;
import dev.tidemark.analyzers.outline.rules.UncommentedComplexity;
import dev.tidemark.analyzers.outline.rules.UnconventionalName;
import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** The rules on what all languages share: one line each. */
public final class OutlineRules {
  public static final List<Rule<Outline>> ALL =
      List.of(
          new CognitiveComplexity(),
          new CrypticName(),
          new CyclomaticComplexity(),
          new DeepNesting(),
          new LongFunction(),
          new MissingDoc(),
          new MixedNamingConvention(),
          new OverlongName(),
          new TooManyParameters(),
          new TooManyTypes(),
          new UncommentedComplexity(),
          new UnconventionalName());

  private OutlineRules() {}
}
