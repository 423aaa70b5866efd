package dev.tidemark.jobs.warehouse;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The views that say how often a file changed, whatever it was called. */
final class ChurnViews {
  /** Not every engine that reads a warehouse can follow them without end. */
  private static final int RENAMES = 3;

  /** A path may have belonged to another file before this one came to it. */
  private static final View FILE_NAMES =
      new View(
          "file_names",
          "for each file of each repository's last good state, the paths it had, back over "
              + RENAMES
              + " renames: each from the snapshot since (null: as far back as is known) to before"
              + " the snapshot until (null: to this day)",
          """
          WITH births AS (
            SELECT repository, path, snapshot_date AS since, previous_path,
              lead(snapshot_date) OVER (
                PARTITION BY repository, path ORDER BY snapshot_date) AS next_since
            FROM live_file_changes WHERE change IN ('added', 'renamed')),
          names_0 AS (
            SELECT f.repository, f.path, f.path AS name, b.since, CAST(NULL AS DATE) AS until,
              b.previous_path
            FROM latest_files AS f
            LEFT JOIN births AS b ON b.repository = f.repository AND b.path = f.path
              AND b.next_since IS NULL)%s
          %s"""
              .formatted(
                  joined("", 1, ChurnViews::namesBefore),
                  joined("\nUNION ALL\n", 0, ChurnViews::names)));

  private static final View FILE_CHURN =
      new View(
          "file_churn",
          "for each file of each repository's last good state, in how many snapshots its content"
              + " was another than in the one before (so weeks of a weekly series, not commits),"
              + " the newest of them, and of how many snapshots that speaks: in all, and in the"
              + " last 365 and 90 days of the repository; null where no snapshot tells. Its"
              + " history is followed over renames as file_names has them; a rename alone, or"
              + " being added, is not counted",
          """
          SELECT f.run_date, f.run_id, f.repository, f.snapshot_date, f.path, f.module, f.language,
            f.role, f.judged, f.code_lines, f.highest_cognitive, f.findings,
            CASE WHEN n.snapshots > 0 THEN COALESCE(c.changes, 0) END AS changes,
            CASE WHEN n.snapshots_year > 0 THEN COALESCE(c.changes_year, 0) END AS changes_year,
            CASE WHEN n.snapshots_90_days > 0 THEN COALESCE(c.changes_90_days, 0) END
              AS changes_90_days,
            c.last_changed_date, n.snapshots, n.snapshots_year, n.snapshots_90_days
          FROM latest_files AS f
          JOIN (
            SELECT s.repository, %s
            FROM latest_snapshots AS s
            LEFT JOIN live_snapshots AS c ON c.repository = s.repository AND c.files_compared
            GROUP BY s.repository) AS n ON n.repository = f.repository
          LEFT JOIN (
            SELECT h.repository, h.path, max(c.snapshot_date) AS last_changed_date, %s
            FROM file_names AS h
            JOIN latest_snapshots AS s ON s.repository = h.repository
            JOIN live_file_changes AS c ON c.repository = h.repository AND c.path = h.name
              AND (h.since IS NULL OR c.snapshot_date >= h.since)
              AND (h.until IS NULL OR c.snapshot_date < h.until)
            WHERE c.blob <> c.previous_blob
            GROUP BY h.repository, h.path) AS c
            ON c.repository = f.repository AND c.path = f.path"""
              .formatted(counted("snapshots"), counted("changes")));

  /** Each uses only tables, the views of live and latest snapshots, and those before it. */
  static final List<View> ALL = List.of(FILE_NAMES, FILE_CHURN);

  private ChurnViews() {}

  private static String joined(String between, int first, IntFunction<String> part) {
    return IntStream.rangeClosed(first, RENAMES)
        .mapToObj(part)
        .collect(Collectors.joining(between));
  }

  /** What files were called before the last of so many renames. */
  private static String namesBefore(int rename) {
    return """
    ,
    names_%1$d AS (
      SELECT n.repository, n.path, n.previous_path AS name, b.since, n.since AS until,
        b.previous_path
      FROM names_%2$d AS n
      LEFT JOIN births AS b ON b.repository = n.repository AND b.path = n.previous_path
        AND b.since < n.since AND (b.next_since IS NULL OR b.next_since >= n.since)
      WHERE n.previous_path IS NOT NULL)"""
        .formatted(rename, rename - 1);
  }

  private static String names(int rename) {
    return "SELECT repository, path, name, since, until FROM names_" + rename;
  }

  /** How many c there are, in all and in the last days of s. */
  private static String counted(String what) {
    return """
    count(c.snapshot_date) AS %1$s,
      count(CASE WHEN c.snapshot_date > s.snapshot_date - INTERVAL '365' DAY THEN 1 END)
        AS %1$s_year,
      count(CASE WHEN c.snapshot_date > s.snapshot_date - INTERVAL '90' DAY THEN 1 END)
        AS %1$s_90_days"""
        .formatted(what);
  }
}
