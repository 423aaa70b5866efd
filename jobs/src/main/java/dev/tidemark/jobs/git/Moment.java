package dev.tidemark.jobs.git;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The state of a repository that stands for a day.
 *
 * @param date the day (UTC); the commit is the last one at or before its end
 * @param commitHash 40 hex digits
 * @param committedAt the committer's word for it, within reason
 */
public record Moment(LocalDate date, String commitHash, Instant committedAt)
    implements Serializable {}
