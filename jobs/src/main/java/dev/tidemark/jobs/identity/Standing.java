package dev.tidemark.jobs.identity;

/** A finding at the last moment, suppressed or not, and since when it is known. */
public record Standing<F>(String path, Sighting<F> finding, Origin origin) {}
