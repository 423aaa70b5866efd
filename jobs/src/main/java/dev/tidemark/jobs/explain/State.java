package dev.tidemark.jobs.explain;

/**
 * What was counted on one end of the span.
 *
 * @param filesNotJudged of the files; what they hold is in no count
 */
record State(long findings, long repositories, long files, long filesNotJudged) {}
