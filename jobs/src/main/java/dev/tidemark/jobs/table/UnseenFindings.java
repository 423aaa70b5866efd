package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each finding that stood in a file when that could last be judged, and which the
 * newest snapshot of the run could not: neither there nor fixed, as far as is known.
 */
public final class UnseenFindings {
  public static final StructType SCHEMA =
      Columns.ofFile()
          .add("rule", StringType, false, "id of the rule, permanent")
          .add("rule_revision", IntegerType, false, "revision of the rule")
          .add("category", StringType, false, "theme of the rule")
          .add("severity", StringType, false, "info, warning or error")
          .add("line", IntegerType, false, "line where it began when last seen")
          .add("start_column", IntegerType, false, "column there, from 1, in code points")
          .add("end_line", IntegerType, false, "line where it ended")
          .add("symbol", StringType, false, "declaration that enclosed it; empty outside of any")
          .add("message", StringType, false, "the fact in one sentence")
          .add("fingerprint", StringType, false, "identity in its file: 16 hex digits")
          .add("line_hash", LongType, false, "of the text of its line, without white space")
          .add("suppressed", BooleanType, false, "whether a comment took it out of the count")
          .add(
              "first_seen_at",
              TimestampType,
              false,
              "committer date of the oldest scanned commit in which it stands (UTC)")
          .add("last_seen_date", DateType, false, "the last snapshot that could see it")
          .add("last_seen_commit_hash", StringType, false, "commit of that snapshot")
          .add("cwe", StringType, true, "weakness that a security rule names, as CWE-89; else null")
          .add(
              "flow",
              createArrayType(Reports.STEP),
              true,
              "the way of a value when last seen, each step with path, line and text; mostly empty;"
                  + " null in rows of versions that did not tell it");

  public static final Table TABLE =
      new Table(
          "unseen_findings",
          "finding in a file that could be judged once, and not at the newest snapshot of the run",
          "what is neither there nor fixed, as far as is known",
          SCHEMA);

  private UnseenFindings() {}
}
