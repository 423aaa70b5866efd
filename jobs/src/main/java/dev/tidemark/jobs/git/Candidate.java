package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Language;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A file that may be analysed, before its attributes and its size are known.
 *
 * @param language by its name
 */
record Candidate(String path, ObjectId blob, Language language) implements TreeItem {}
