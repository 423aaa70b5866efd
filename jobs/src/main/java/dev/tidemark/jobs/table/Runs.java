package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.StructType;

/** One row for each committed run: what was read, under which settings, at which cost. */
public final class Runs {
  public static final StructType SCHEMA =
      new StructType()
          .add("started_at", TimestampType, false, "when the run began (UTC)")
          .add("finished_at", TimestampType, false, "when its tables were complete (UTC)")
          .add(
              "status",
              StringType,
              false,
              "complete, or incomplete if any repository, file or rule could not be judged")
          .add("tool_version", StringType, false, "version of Tidemark")
          .add(
              "rule_set",
              StringType,
              false,
              "names the rules, revisions and thresholds in force; equal names give equal findings for equal bytes")
          .add("settings", StringType, false, "effective settings as JSON")
          .add("repositories", LongType, false, "repositories asked for")
          .add("repositories_succeeded", LongType, false, "of these, read whole")
          .add("repositories_failed", LongType, false, "of these, not read; snapshots says why")
          .add("repositories_timed_out", LongType, false, "of these, given up after the time limit")
          .add("repositories_empty", LongType, false, "of these, without a commit")
          .add("files", LongType, false, "Java and Python files in the snapshots")
          .add("files_judged", LongType, false, "of these, parsed and judged")
          .add(
              "files_not_judged",
              LongType,
              false,
              "of these, not judged; files and problems say why")
          .add("bytes", LongType, false, "bytes in all these files")
          .add("blobs_analyzed", LongType, false, "distinct contents parsed, or tried, by this run")
          .add(
              "blobs_reused",
              LongType,
              false,
              "distinct contents whose report an earlier run had left")
          .add(
              "bytes_analyzed",
              LongType,
              false,
              "bytes of the contents parsed, or tried, by this run")
          .add(
              "snapshots_succeeded",
              LongType,
              true,
              "states of repositories that were read, one for each repository and snapshot_date;"
                  + " files and bytes are of the newest of each")
          .add(
              "files_security_clean",
              LongType,
              true,
              "of files, those whose security_verdict is clean; null, as the next two, in rows of"
                  + " versions that did not tell")
          .add("files_security_findings", LongType, true, "of files, those with security findings")
          .add(
              "files_security_not_judged",
              LongType,
              true,
              "of files, those of whose security nothing is known");

  public static final Table TABLE =
      new Table(
          "runs", "committed run", "what was read, under which settings, at which cost", SCHEMA);

  private Runs() {}
}
