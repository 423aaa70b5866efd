package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Category;

/**
 * A theme of which nothing can be said.
 *
 * @param reason why, as the end of a sentence
 */
public record SilentTheme(Category category, String reason) {}
