package dev.tidemark.analyzers.model;

/**
 * One station of a value on its way from where it enters to where it does harm.
 *
 * @param path of the file from the root of the repository; "" for the file of the finding
 * @param line from 1
 * @param text what happens there, as half a sentence
 */
public record FlowStep(String path, int line, String text) {}
