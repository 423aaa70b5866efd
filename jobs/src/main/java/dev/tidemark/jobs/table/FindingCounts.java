package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each snapshot, module, language, role and rule that has findings: how often a rule
 * was broken; modules has the denominators and the zeros.
 */
public final class FindingCounts {
  public static final StructType SCHEMA =
      Columns.ofModule()
          .add("rule", StringType, false, "id of the rule, permanent")
          .add(
              "rule_revision",
              IntegerType,
              false,
              "revision of the rule; another revision may count otherwise")
          .add("category", StringType, false, "theme of the rule")
          .add("severity", StringType, false, "info, warning or error")
          .add("findings", LongType, false, "findings that count; 0 where all are suppressed")
          .add(
              "suppressed",
              LongType,
              false,
              "findings that a comment in the file takes out of the count, with a reason")
          .add("files", LongType, false, "files with a finding that counts");

  public static final Table TABLE =
      new Table(
          "finding_counts",
          "snapshot, module, language, role and rule that has findings",
          "how often a rule was broken; modules has the denominators and the zeros",
          SCHEMA);

  private FindingCounts() {}
}
