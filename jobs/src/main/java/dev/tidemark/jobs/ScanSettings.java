package dev.tidemark.jobs;

import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.PathFilter;

/**
 * All that decides what a scan does, but for the repositories; checked where it was made.
 *
 * @param warehouse folder or Hadoop URI that the tables lie under
 * @param maxFileBytes a larger file is not judged
 */
public record ScanSettings(
    String warehouse,
    GitSettings git,
    PathFilter paths,
    long maxFileBytes,
    RuleSettings rules,
    HistorySettings history) {}
