package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each file, rule on a file, or tree entry that could not be judged: why it could not
 * be judged.
 */
public final class Problems {
  public static final StructType SCHEMA =
      new StructType()
          .add(
              "repository",
              StringType,
              false,
              "clone URL without user or secret; file:// and the path for a folder")
          .add("snapshot_date", DateType, false, "the day this state stands for (UTC)")
          .add(
              "path",
              StringType,
              false,
              "path in the repository, with control characters and bytes that are not UTF-8 escaped as git does")
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
