package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Place;

/** What a rule says to, and asks of, the analysis that runs it. */
public interface Reporter {
  /**
   * States the fault at a place.
   *
   * @param message one sentence that a reader can check there and then, with the measured value
   */
  void report(Place place, String message);

  /**
   * The value in force of a threshold that the rule's {@link RuleInfo} declares.
   *
   * @throws IllegalArgumentException if it declares no such threshold
   */
  int threshold(String name);
}
