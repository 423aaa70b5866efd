package dev.tidemark.jobs.explain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a request found.
 *
 * @param passages of repositories that came or went, most moved first
 */
public record Explanation(
    ExplainRequest request,
    Span span,
    State before,
    State after,
    Causes causes,
    CodeMoves code,
    Unseen unseen,
    List<Passage> passages,
    Top<Commits> commits,
    List<RuleChange> ruleChanges,
    Top<Share> byRule,
    Top<Share> byRepository,
    Limits limits) {
  /** What must be known to read it right. */
  record Limits(List<Gap> gaps, List<Standing> standings, List<Hole> holes) {
    Limits {
      gaps = List.copyOf(gaps);
      standings = List.copyOf(standings);
      holes = List.copyOf(holes);
    }
  }

  /**
   * A snapshot that does not say why its count is another than before.
   *
   * @param previous the snapshot before; null if there is none
   * @param comparedWith what it was compared with; null if with nothing
   */
  record Hole(
      String repository,
      LocalDate date,
      LocalDate previous,
      LocalDate comparedWith,
      long notExplained) {}

  public Explanation {
    passages = List.copyOf(passages);
    ruleChanges = List.copyOf(ruleChanges);
  }
}
