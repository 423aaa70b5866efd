package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.rules.InconsistentIndentation;
import dev.tidemark.analyzers.text.rules.LongFile;
import dev.tidemark.analyzers.text.rules.MixedIndentation;
import dev.tidemark.analyzers.text.rules.TodoComment;
import java.util.List;

/** The rules on lines and comments: one line each. */
public final class TextRules {
  public static final List<Rule<TextFile>> ALL =
      List.of(
          new InconsistentIndentation(), new LongFile(), new MixedIndentation(), new TodoComment());

  private TextRules() {}
}
