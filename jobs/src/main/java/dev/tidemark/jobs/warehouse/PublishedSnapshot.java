package dev.tidemark.jobs.warehouse;

import java.io.Serializable;
import java.time.LocalDate;

/** A state of a repository whose counts are in the tables. */
public record PublishedSnapshot(String repository, LocalDate date, String commitHash)
    implements Serializable {}
