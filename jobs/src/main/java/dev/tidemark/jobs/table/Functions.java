package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each function, method or constructor of a judged file at the newest snapshot of the
 * run: the measures of each function.
 */
public final class Functions {
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
          .add(
              "module",
              StringType,
              false,
              "folder of the nearest build file, or the top-level Python package where one build file covers all; \".\" at the root")
          .add("language", StringType, false, "java or python")
          .add("role", StringType, false, "main, test, generated or vendored")
          .add(
              "symbol", StringType, false, "the function with what encloses it: Outer.Inner.method")
          .add("line", IntegerType, false, "line of its name, from 1")
          .add("end_line", IntegerType, false, "its last line")
          .add("code_lines", IntegerType, false, "lines of code from signature to end")
          .add("parameters", IntegerType, false, "named parameters without self, cls and this")
          .add("cyclomatic", IntegerType, false, "cyclomatic complexity, 1 or more")
          .add("cognitive", IntegerType, false, "cognitive complexity, 0 or more");

  public static final Table TABLE =
      new Table(
          "functions",
          "function, method or constructor of a judged file at the newest snapshot of the run",
          "the measures of each function",
          SCHEMA);

  private Functions() {}
}
