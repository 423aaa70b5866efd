package dev.tidemark.jobs.warehouse;

/** What is known of security, without its parts being summed by whoever asks. */
final class SecurityViews {
  /** Runs of versions that did not tell count as files of which nothing is known. */
  static final View VERDICTS =
      new View(
          "security_verdicts",
          "for each module and role of each repository's last good state, how many files are clean,"
              + " have security findings or were not judged; verdict is findings, clean if all files"
              + " are, not_judged if none was, else partly_judged",
          """
          SELECT repository, snapshot_date, module, role, files, clean, findings,
            files - clean - findings AS not_judged,
            CASE WHEN findings > 0 THEN 'findings'
              WHEN clean = files THEN 'clean'
              WHEN clean = 0 THEN 'not_judged'
              ELSE 'partly_judged' END AS verdict
          FROM (
            SELECT repository, snapshot_date, module, role,
              CAST(sum(files) AS BIGINT) AS files,
              CAST(sum(COALESCE(security_clean, 0)) AS BIGINT) AS clean,
              CAST(sum(COALESCE(security_findings, 0)) AS BIGINT) AS findings
            FROM latest_modules
            GROUP BY repository, snapshot_date, module, role) AS m""");

  private SecurityViews() {}
}
