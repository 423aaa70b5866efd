package dev.tidemark.jobs.git;

/**
 * An entry of a tree, and the unbroken stretch of commits in which it is the same in every respect.
 * One that goes away and comes back has two versions, and so has one across a commit that could not
 * be read.
 *
 * @param file null if the entry is a problem
 * @param problem null if the entry is a file
 * @param first index of the first such commit, from 0
 * @param last index of the last one, {@code first} or more
 * @param renamedFrom path of the file at the last commit before the first that could be read, if
 *     the version begins because the file was renamed or moved, as far as its content tells; else
 *     null
 */
public record FileVersion(
    ListedFile file, PathProblem problem, int first, int last, String renamedFrom) {}
