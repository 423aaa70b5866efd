package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each function, method or constructor of a judged file at the newest snapshot of the
 * run: the measures of each function.
 */
public final class Functions {
  public static final StructType SCHEMA =
      Columns.ofFile()
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
