package dev.tidemark.jobs.git;

/** What a folder holds that matters here, in the order of the tree. */
sealed interface TreeItem permits Candidate, Folder {}
