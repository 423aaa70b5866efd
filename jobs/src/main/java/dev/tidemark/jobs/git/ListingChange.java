package dev.tidemark.jobs.git;

import java.util.List;

/**
 * What makes the listing of one commit out of that of the commit before.
 *
 * @param files that are new, or differ from what is at their path
 * @param gone files that were there and have none at their path
 */
record ListingChange(
    List<ListedFile> files,
    List<ListedFile> gone,
    List<PathProblem> problems,
    List<PathProblem> goneProblems) {}
