package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.Role;

/**
 * A file and what its place says of it.
 *
 * @param role as path and attributes tell; its header may still say that it is generated
 * @param problem why it cannot be judged, before anything of it is read; null if it may be
 */
public record ListedFile(TreeFile file, String module, Role role, Problem problem) {}
