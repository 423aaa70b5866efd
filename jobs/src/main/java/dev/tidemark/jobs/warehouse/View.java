package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.table.ChangeCauses;
import dev.tidemark.jobs.table.FileChanges;
import dev.tidemark.jobs.table.Files;
import dev.tidemark.jobs.table.FindingCounts;
import dev.tidemark.jobs.table.FindingEvents;
import dev.tidemark.jobs.table.Findings;
import dev.tidemark.jobs.table.Functions;
import dev.tidemark.jobs.table.Modules;
import dev.tidemark.jobs.table.Problems;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.UnseenFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A view over the committed runs, in SQL that needs nothing beyond window functions.
 *
 * @param name as in SQL
 * @param holds what it shows, in a few words
 * @param select its definition, over tables and the views before it in {@link #ALL}
 */
public record View(String name, String holds, String select) {
  private static final Pattern SOURCE = Pattern.compile("\\b(?:FROM|JOIN)\\s+(\\w+)");

  private static final List<Table> OF_SNAPSHOTS =
      List.of(
          Modules.TABLE,
          FindingCounts.TABLE,
          Files.TABLE,
          Functions.TABLE,
          FileChanges.TABLE,
          Findings.TABLE,
          FindingEvents.TABLE,
          ChangeCauses.TABLE,
          UnseenFindings.TABLE,
          Problems.TABLE);

  /** Those in which a repository that was removed has rows too: what went with it. */
  private static final Set<Table> OF_CHANGES = Set.of(FindingEvents.TABLE, ChangeCauses.TABLE);

  /** Every view; each uses only tables and views before it. */
  public static final List<View> ALL = all();

  /** The tables and views that its definition reads, and maybe names of its own. */
  Set<String> sources() {
    return SOURCE
        .matcher(select)
        .results()
        .map(source -> source.group(1))
        .collect(Collectors.toSet());
  }

  private static List<View> all() {
    var views = new ArrayList<View>();
    views.add(
        new View(
            "live_snapshots",
            "for each repository and snapshot_date, the newest run that succeeded for it",
            """
            SELECT * FROM (
              SELECT *, row_number() OVER (
                PARTITION BY repository, snapshot_date ORDER BY run_id DESC) AS age
              FROM snapshots WHERE status = 'succeeded') AS succeeded
            WHERE age = 1"""));
    views.add(
        new View(
            "latest_snapshots",
            "for each repository that was not removed from its list since, its last good state;"
                + " stale where a later run failed, and why",
            """
            SELECT good.run_date, good.run_id, good.repository, good.name, good.snapshot_date,
              good.branch, good.commit_hash, good.committed_at,
              last.run_id > good.run_id AND last.status <> 'succeeded' AS stale,
              CASE WHEN last.run_id > good.run_id THEN last.reason_code END AS stale_reason
            FROM (
              SELECT *, row_number() OVER (
                PARTITION BY repository ORDER BY snapshot_date DESC) AS newest
              FROM live_snapshots) AS good
            JOIN (
              SELECT repository, run_id, status, reason_code, row_number() OVER (
                PARTITION BY repository ORDER BY run_id DESC, snapshot_date DESC) AS newest
              FROM snapshots) AS last ON last.repository = good.repository
            WHERE good.newest = 1 AND last.newest = 1 AND last.status <> 'removed'"""));
    views.add(ChangeViews.KNOWN_SNAPSHOTS);
    for (Table table : OF_SNAPSHOTS) {
      views.add(
          OF_CHANGES.contains(table)
              ? of(table, "live", "known_snapshots", "of every known snapshot, and removal")
              : of(
                  table, "live", "live_snapshots", "of every live snapshot: the series over time"));
    }
    for (Table table : OF_SNAPSHOTS) {
      views.add(of(table, "latest", "latest_snapshots", "as of each repository's last good state"));
    }
    views.add(SecurityViews.VERDICTS);
    views.addAll(SeriesViews.ALL);
    views.addAll(ChangeViews.ALL);
    views.addAll(ChurnViews.ALL);
    return List.copyOf(views);
  }

  private static View of(Table table, String prefix, String snapshots, String holds) {
    return new View(
        prefix + "_" + table.name(),
        table.name() + " " + holds,
        """
        SELECT t.* FROM %s AS t
        JOIN %s AS s ON s.run_id = t.run_id AND s.repository = t.repository
          AND s.snapshot_date = t.snapshot_date"""
            .formatted(table.name(), snapshots));
  }
}
