package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Place;
import java.util.List;

/** What a rule says to, and asks of, the analysis that runs it. */
public interface Reporter {
  /**
   * States the fault at a place.
   *
   * @param message one sentence that a reader can check there and then, with the measured value
   */
  void report(Place place, String message);

  /**
   * The same of a value that harm comes from.
   *
   * @param flow its way from where it enters to the place, both told
   */
  void report(Place place, String message, List<FlowStep> flow);

  /**
   * States that the rule gave up on something in the file, so that no finding is no answer.
   *
   * @param line from 1; 0 if no line is known
   * @param why one sentence for a person, in lower case and without a full stop
   */
  void notJudged(int line, String why);

  /**
   * The value in force of a threshold that the rule's {@link RuleInfo} declares.
   *
   * @throws IllegalArgumentException if it declares no such threshold
   */
  int threshold(String name);
}
