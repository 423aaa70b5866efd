package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** The columns that several tables begin with; a schema is a value, to which each adds its own. */
final class Columns {
  private Columns() {}

  /** Which snapshot. */
  static StructType ofSnapshot() {
    return new StructType()
        .add(
            "repository",
            StringType,
            false,
            "clone URL without user or secret; file:// and the path for a folder")
        .add("snapshot_date", DateType, false, "the day this state stands for (UTC)");
  }

  /** Which part of a snapshot. */
  static StructType ofModule() {
    return withModule(ofSnapshot());
  }

  /** Which entry of a snapshot. */
  static StructType ofPath() {
    return ofSnapshot()
        .add(
            "path",
            StringType,
            false,
            "path in the repository; quoted and escaped as git does where it is not plain text");
  }

  /** Which file of a snapshot, and what it belongs to. */
  static StructType ofFile() {
    return withModule(ofPath());
  }

  private static StructType withModule(StructType columns) {
    return columns
        .add(
            "module",
            StringType,
            false,
            "folder of the nearest build file, or the top-level Python package where one build file"
                + " covers all; \".\" at the root")
        .add("language", StringType, false, "java or python")
        .add("role", StringType, false, "main, test, generated or vendored");
  }
}
