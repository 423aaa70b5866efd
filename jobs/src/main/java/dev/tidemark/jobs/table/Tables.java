package dev.tidemark.jobs.table;

import java.util.List;

/** The published tables. */
public final class Tables {
  /** In the order a reader meets them. */
  public static final List<Table> ALL =
      List.of(
          Runs.TABLE,
          Snapshots.TABLE,
          Modules.TABLE,
          FindingCounts.TABLE,
          Files.TABLE,
          Functions.TABLE,
          FileChanges.TABLE,
          Findings.TABLE,
          FindingEvents.TABLE,
          ChangeCauses.TABLE,
          UnseenFindings.TABLE,
          Problems.TABLE,
          Rules.TABLE,
          RuleQuality.TABLE);

  private Tables() {}
}
