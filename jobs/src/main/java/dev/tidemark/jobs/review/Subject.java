package dev.tidemark.jobs.review;

/**
 * What is reviewed.
 *
 * @param name what people call the repository or folder
 * @param repository clone URL without user or secret; "" if it was read from a folder
 * @param commit 40 hex digits; "" if the files were read as they lie on disk
 * @param branch "" if unknown, or if no branch was read
 * @param below path in it of the file or folder that is reviewed; "" for all of it
 */
public record Subject(String name, String repository, String commit, String branch, String below) {}
