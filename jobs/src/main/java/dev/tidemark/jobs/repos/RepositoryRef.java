package dev.tidemark.jobs.repos;

import java.io.Serializable;

/**
 * One repository to read.
 *
 * @param repository its identity: normalised clone URL without user or secret; {@code file:///...}
 *     for a folder
 * @param name what people call it
 * @param branch "" for the default branch
 * @param folder whether it lies on this machine and is read in place, never mirrored
 */
public record RepositoryRef(String repository, String name, String branch, boolean folder)
    implements Serializable {}
