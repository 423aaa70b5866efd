package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.git.Moment;
import java.io.Serializable;

/**
 * A state of a repository whose counts are in the tables, as no later run has renewed them.
 *
 * @param runId the run that published it
 * @param series under which rules and settings
 * @param newest whether it is the newest of its run, of which findings and files are in the tables
 */
public record LiveSnapshot(
    String repository, Moment moment, String runId, Series series, boolean newest)
    implements Serializable {}
