package dev.tidemark.jobs.git;

/**
 * A commit of a history whose files are unknown.
 *
 * @param index from 0
 * @param reason one sentence for a person
 */
public record UnreadableCommit(int index, String reason) {}
