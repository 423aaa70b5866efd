package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each snapshot, module, language, role and rule of which something moved since the
 * snapshot before: why a count is another.
 */
public final class ChangeCauses {
  public static final StructType SCHEMA =
      Columns.ofModule()
          .add("rule", StringType, false, "id of the rule, permanent")
          .add("category", StringType, false, "theme of the rule")
          .add(
              "previous_date",
              DateType,
              true,
              "the snapshot before; null at the first of a repository")
          .add("previous_commit_hash", StringType, true, "commit of the snapshot before, or null")
          .add("commit_hash", StringType, true, "commit of this snapshot; null where it has none")
          .add(
              "change",
              LongType,
              false,
              "findings that count now, less those before: the sum of the following four")
          .add("by_code", LongType, false, "findings that commits introduced, less those resolved")
          .add(
              "by_rules",
              LongType,
              false,
              "what other rules, thresholds, settings or another version of the tool make of the"
                  + " same commit")
          .add(
              "by_coverage",
              LongType,
              false,
              "findings in files that could be judged again, less those in files that could not")
          .add(
              "by_scope",
              LongType,
              false,
              "findings of repositories and paths that came to what is scanned, or of files that"
                  + " came to the module or role, less those that went");

  public static final Table TABLE =
      new Table(
          "change_causes",
          "snapshot, module, language, role and rule of which something moved since the snapshot"
              + " before",
          "why a count is another",
          SCHEMA);

  private ChangeCauses() {}
}
