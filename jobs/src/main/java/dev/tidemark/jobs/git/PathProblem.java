package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.ProblemKind;

/**
 * An entry of a tree that would be analysed if it could be.
 *
 * @param path escaped as git does where it is not plain text
 * @param detail one sentence for a person
 */
public record PathProblem(String path, ProblemKind kind, String detail) {}
