package dev.tidemark.jobs.review;

/**
 * A rule that was asked of every file it could be asked of, and found nothing that counts.
 *
 * @param of how many there are of what it counts its findings of
 */
public record Checked(ReviewedRule rule, int suppressed, long of) {}
