package dev.tidemark.jobs.explain;

import java.time.LocalDate;

/**
 * Dates in the span on which a repository could not be read.
 *
 * @param countedWith the date whose snapshot tells what happened then; null if none in the span
 *     does
 */
record Gap(
    String repository,
    String reason,
    long dates,
    LocalDate first,
    LocalDate last,
    LocalDate countedWith) {}
