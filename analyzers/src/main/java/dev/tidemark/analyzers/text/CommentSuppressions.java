package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.rule.Suppressions;
import java.util.List;
import java.util.Set;

/** The requests in comments not to count a finding. */
public final class CommentSuppressions implements Suppressions {
  private CommentSuppressions() {}

  /**
   * @param ruleIds every rule that exists, enabled or not
   */
  public static CommentSuppressions in(TextFile file, Set<String> ruleIds) {
    return new CommentSuppressions();
  }

  @Override
  public String reason(String rule, int line) {
    return "";
  }

  /** The requests that name no reason or no rule that exists. */
  public List<Problem> problems() {
    return List.of();
  }
}
