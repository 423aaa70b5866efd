package dev.tidemark.jobs.explain;

/**
 * Findings that a file held when it could last be judged.
 *
 * @param example path of one of the files; "" if there is none
 */
record Unseen(long findings, long files, String example) {}
