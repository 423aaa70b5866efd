package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.Problem;

/** What a rule across files could not judge, told at a file that it is about. */
public record RepositoryProblem(String path, Problem problem) {}
