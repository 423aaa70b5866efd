package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.model.FlowStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The way of a value so far, last step first.
 *
 * @param previous null at the first
 */
record Step(Step previous, int line, String text, int length) {
  private static final int LONGEST = 30;

  static Step first(int line, String text) {
    return new Step(null, line, text, 1);
  }

  /** One more; the same if the way is as long as anybody reads, or said just that. */
  Step then(int nextLine, String nextText) {
    boolean repeats = line == nextLine && text.equals(nextText);
    return length >= LONGEST || repeats ? this : new Step(this, nextLine, nextText, length + 1);
  }

  /** In the order of the way. */
  List<FlowStep> all() {
    var steps = new ArrayList<FlowStep>(length);
    for (Step each = this; each != null; each = each.previous) {
      steps.add(new FlowStep("", each.line, each.text));
    }
    Collections.reverse(steps);
    return steps;
  }
}
