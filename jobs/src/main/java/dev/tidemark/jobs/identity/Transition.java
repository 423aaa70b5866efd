package dev.tidemark.jobs.identity;

/**
 * What became of one finding that counts, before or now.
 *
 * @param moment index of the moment at which it shows first
 * @param resolution null unless resolved
 * @param path of the file now; of the file before, if it is resolved, hidden or left
 * @param part whose count changes
 * @param finding as it is now, or was last seen
 * @param origin since when it is known
 */
public record Transition<F>(
    int moment,
    Kind kind,
    Cause cause,
    Resolution resolution,
    String path,
    Part part,
    Sighting<F> finding,
    Origin origin) {}
