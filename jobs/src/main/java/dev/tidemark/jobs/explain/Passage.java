package dev.tidemark.jobs.explain;

import java.time.LocalDate;

/** A repository that came to what is scanned, or went from it, with its findings. */
record Passage(String repository, LocalDate date, boolean came, long change) {}
