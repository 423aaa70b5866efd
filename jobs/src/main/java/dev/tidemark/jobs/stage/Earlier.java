package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.warehouse.LiveSnapshot;
import java.io.Serializable;

/**
 * What earlier runs published of a repository, as far as a run goes on from it.
 *
 * @param before what stands in the tables for the moment before the first that is published; null
 *     if there is none
 * @param known the newest of which the findings are in the tables, up to the day of the newest
 *     moment; null if there is none
 */
public record Earlier(LiveSnapshot before, LiveSnapshot known) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A repository that no run published. */
  public static final Earlier NONE = new Earlier(null, null);
}
