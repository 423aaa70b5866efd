package dev.tidemark.jobs.identity;

/**
 * Since when a finding is known.
 *
 * @param moment index of the moment at which it was first seen; at the first readable moment it may
 *     be older
 * @param path its path then
 * @param fingerprint its fingerprint then
 */
public record Origin(int moment, String path, String fingerprint) {}
