package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each finding that came or went between two consecutive snapshots: what is new and
 * what is fixed.
 */
public final class FindingEvents {
  public static final StructType SCHEMA =
      Columns.ofFile()
          .add("rule", StringType, false, "id of the rule, permanent")
          .add("rule_revision", IntegerType, false, "revision of the rule")
          .add("category", StringType, false, "theme of the rule")
          .add("severity", StringType, false, "info, warning or error")
          .add("event", StringType, false, "introduced or resolved")
          .add(
              "cause",
              StringType,
              false,
              "code; rules: other rules, thresholds or version of the tool; coverage: its file was"
                  + " there before and could not be judged; scope: its repository or path came to"
                  + " what is scanned, or went from it")
          .add(
              "resolution",
              StringType,
              true,
              "of what code resolved: fixed, deleted (with its file) or suppressed (by a comment);"
                  + " else null")
          .add("line", IntegerType, false, "line where it begins, or began when last seen")
          .add("start_column", IntegerType, false, "column there, from 1, in code points")
          .add("end_line", IntegerType, false, "line where it ends, or ended")
          .add("symbol", StringType, false, "declaration that encloses it; empty outside of any")
          .add("message", StringType, false, "the fact in one sentence")
          .add("fingerprint", StringType, false, "identity in its file: 16 hex digits")
          .add(
              "first_seen_at",
              TimestampType,
              false,
              "committer date of the oldest scanned commit in which it stands (UTC)")
          .add(
              "previous_date",
              DateType,
              true,
              "the snapshot before; null at the first of a repository")
          .add("previous_commit_hash", StringType, true, "commit of the snapshot before, or null")
          .add("commit_hash", StringType, false, "commit of this snapshot")
          .add("committed_at", TimestampType, false, "committer date of that commit (UTC)");

  public static final Table TABLE =
      new Table(
          "finding_events",
          "finding that came or went between two consecutive snapshots",
          "what is new and what is fixed, and why",
          SCHEMA);

  private FindingEvents() {}
}
