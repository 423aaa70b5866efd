package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** The rules on lines and comments: one line each. */
public final class TextRules {
  public static final List<Rule<TextFile>> ALL = List.of();

  private TextRules() {}
}
