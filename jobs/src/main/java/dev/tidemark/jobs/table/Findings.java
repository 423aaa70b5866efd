package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each finding at the newest snapshot of the run: each fact that a rule states, with
 * its place.
 */
public final class Findings {
  public static final StructType SCHEMA =
      Columns.ofFile()
          .add("rule", StringType, false, "id of the rule, permanent")
          .add("rule_revision", IntegerType, false, "revision of the rule")
          .add("category", StringType, false, "theme of the rule")
          .add("severity", StringType, false, "info, warning or error")
          .add("line", IntegerType, false, "line where it begins, from 1")
          .add("start_column", IntegerType, false, "column where it begins, from 1, in code points")
          .add("end_line", IntegerType, false, "line where it ends")
          .add("symbol", StringType, false, "declaration that encloses it; empty outside of any")
          .add("message", StringType, false, "the fact in one sentence")
          .add(
              "fingerprint",
              StringType,
              false,
              "identity that survives lines added elsewhere: 16 hex digits, unique in its file")
          .add(
              "suppressed",
              BooleanType,
              false,
              "whether a comment in the file takes it out of the count")
          .add(
              "suppression_reason",
              StringType,
              true,
              "the reason that this comment gives; null if not suppressed")
          .add("cwe", StringType, true, "weakness that a security rule names, as CWE-89; else null")
          .add(
              "related",
              createArrayType(Reports.RELATED),
              false,
              "other places that the finding is about, each with path, line and end_line; mostly"
                  + " empty")
          .add(
              "first_seen_at",
              TimestampType,
              false,
              "committer date of the oldest scanned commit in which it stands (UTC)")
          .add(
              "flow",
              createArrayType(Reports.STEP),
              true,
              "the way of a value from where it enters to the place, each step with path, line and"
                  + " text; mostly empty; null in rows of versions that did not tell it");

  public static final Table TABLE =
      new Table(
          "findings",
          "finding at the newest snapshot of the run",
          "each fact that a rule states, with its place",
          SCHEMA);

  private Findings() {}
}
