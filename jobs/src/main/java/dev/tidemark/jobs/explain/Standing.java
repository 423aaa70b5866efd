package dev.tidemark.jobs.explain;

import java.time.LocalDate;

/**
 * Repositories whose state on one end of the span is older than the date.
 *
 * @param end the date asked about
 * @param date that of the state
 * @param example one of them
 */
record Standing(LocalDate end, LocalDate date, long repositories, String example) {}
