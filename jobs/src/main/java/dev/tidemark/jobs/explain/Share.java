package dev.tidemark.jobs.explain;

/** The part of a rule, or of a repository, in a change. */
record Share(String name, Causes causes) {}
