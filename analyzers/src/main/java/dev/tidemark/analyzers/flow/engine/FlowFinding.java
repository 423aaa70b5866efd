package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Place;
import java.util.List;

/**
 * A fault that the analysis of flows found.
 *
 * @param steps the way of a value, first to last; empty of a misuse that needs none
 */
public record FlowFinding(String rule, Place place, String message, List<FlowStep> steps) {
  public FlowFinding {
    steps = List.copyOf(steps);
  }
}
