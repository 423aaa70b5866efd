package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each Java or Python file at the newest snapshot of the run: what each file is, and
 * whether it was judged.
 */
public final class Files {
  public static final StructType SCHEMA =
      Columns.ofFile()
          .add("blob", StringType, false, "git's hash of the content")
          .add("size_bytes", LongType, true, "size of the content; null if it cannot be read")
          .add("judged", BooleanType, false, "whether the file was parsed and its rules ran")
          .add(
              "not_judged_reason",
              StringType,
              true,
              "problem kind that kept it from being judged; null if it was")
          .add("code_lines", IntegerType, true, "lines with code; null if not judged")
          .add(
              "comment_lines",
              IntegerType,
              true,
              "lines with a comment or documentation and no code; null if not judged")
          .add("blank_lines", IntegerType, true, "lines with neither; null if not judged")
          .add("types", IntegerType, true, "types declared; null if not judged")
          .add("functions", IntegerType, true, "functions declared; null if not judged")
          .add(
              "highest_cyclomatic",
              IntegerType,
              true,
              "highest cyclomatic complexity of its functions; 0 if it has none, null if not judged")
          .add(
              "highest_cognitive",
              IntegerType,
              true,
              "highest cognitive complexity of its functions; 0 if it has none, null if not judged")
          .add("findings", IntegerType, true, "findings that count; null if not judged")
          .add(
              "suppressed",
              IntegerType,
              true,
              "findings that a comment takes out of the count; null if not judged")
          .add(
              "security_verdict",
              StringType,
              false,
              "findings if a security rule found any that count; clean if each that looks at such"
                  + " files ran to its end and found none; else not_judged")
          .add(
              "security_reason",
              StringType,
              true,
              "why its security was not judged, as a sentence; null if it was, and in rows of versions"
                  + " that did not tell");

  public static final Table TABLE =
      new Table(
          "files",
          "Java or Python file at the newest snapshot of the run",
          "what each file is, and whether it was judged",
          SCHEMA);

  private Files() {}
}
