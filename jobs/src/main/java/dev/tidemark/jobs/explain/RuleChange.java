package dev.tidemark.jobs.explain;

import java.time.LocalDate;

/**
 * What is another about a rule, from a date on.
 *
 * @param what in a few words
 */
record RuleChange(LocalDate since, String rule, String what) {}
