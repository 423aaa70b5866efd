package dev.tidemark.jobs.git;

/**
 * The content of one blob, or why there is none.
 *
 * @param bytes null if it could not be read
 * @param problem one sentence; "" if it could be read
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from git to the parser once, never compared.
public record Blob(String id, byte[] bytes, String problem) {}
