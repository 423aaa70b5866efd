package dev.tidemark.analyzers.flow.across;

import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.List;

/**
 * A fault that shows only when the facts of several files are put together.
 *
 * @param file in which the value does harm
 * @param steps first to last; empty of a misuse
 */
public record JoinedFlow(
    RepositoryFile file, String rule, Place place, String message, List<FlowStep> steps) {
  public JoinedFlow {
    steps = List.copyOf(steps);
  }
}
