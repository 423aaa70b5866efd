package dev.tidemark.jobs.identity;

/** The part of a repository that a finding is counted in. */
public record Part(String module, String language, String role) {}
