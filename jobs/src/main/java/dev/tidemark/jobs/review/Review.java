package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.rule.RuleSettings;
import java.util.List;

/**
 * What is to be said of some files; the writers choose words and length.
 *
 * @param rules those that are on, sorted by id
 * @param remarks heaviest first
 * @param suppressed findings that a comment takes out of the count
 * @param checked rules that found nothing, sorted by theme
 * @param unjudged in no order that matters
 * @param silent themes that no rule was asked about
 */
public record Review(
    Subject subject,
    Coverage coverage,
    SecurityReview security,
    List<ReviewedRule> rules,
    List<Remark> remarks,
    List<Located> suppressed,
    List<Checked> checked,
    List<Unjudged> unjudged,
    List<SilentTheme> silent) {
  public Review {
    rules = List.copyOf(rules);
    remarks = List.copyOf(remarks);
    suppressed = List.copyOf(suppressed);
    checked = List.copyOf(checked);
    unjudged = List.copyOf(unjudged);
    silent = List.copyOf(silent);
  }

  /**
   * @param settings those that the files were inspected under
   */
  public static Review of(Subject subject, Inspection inspection, RuleSettings settings) {
    return new Assessment(inspection, ReviewedRule.all(settings)).of(subject);
  }

  /** Whether all that should have been judged was. */
  public boolean complete() {
    return unjudged.stream().noneMatch(u -> u.problem().kind().leavesUnjudged());
  }
}
