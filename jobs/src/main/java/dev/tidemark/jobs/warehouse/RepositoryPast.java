package dev.tidemark.jobs.warehouse;

import java.io.Serializable;
import java.util.List;

/**
 * What the committed runs left of a repository.
 *
 * @param live oldest first, one for each day
 * @param removed whether a run has found it gone from its list since the last run that read it
 */
public record RepositoryPast(List<LiveSnapshot> live, boolean removed) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of a repository that no run met. */
  public static final RepositoryPast NONE = new RepositoryPast(List.of(), false);

  public RepositoryPast {
    live = List.copyOf(live);
  }
}
