package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each file, rule on a file, or tree entry that could not be judged: why it could not
 * be judged.
 */
public final class Problems {
  public static final StructType SCHEMA =
      Columns.ofPath()
          .add("kind", StringType, false, "why, as a word")
          .add("rule", StringType, true, "rule that failed; null if the whole file is concerned")
          .add("line", IntegerType, true, "line, if one is known")
          .add("detail", StringType, false, "why, as a sentence");

  public static final Table TABLE =
      new Table(
          "problems",
          "file, rule on a file, or tree entry that could not be judged",
          "why it could not be judged",
          SCHEMA);

  private Problems() {}
}
