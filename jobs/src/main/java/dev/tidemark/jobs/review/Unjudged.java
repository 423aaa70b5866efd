package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Problem;

/**
 * Something that should have been judged and was not.
 *
 * @param path the file concerned; "" if it is all of them
 */
public record Unjudged(String path, Problem problem) {}
