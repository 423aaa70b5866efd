package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.LongType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each snapshot, module, language and role: every denominator, and so the zeros: a
 * module without a row in finding_counts has no finding in files_judged files.
 */
public final class Modules {
  public static final StructType SCHEMA =
      Columns.ofModule()
          .add("files", LongType, false, "files")
          .add("size_bytes", LongType, false, "bytes in these files")
          .add(
              "files_judged",
              LongType,
              false,
              "files that were parsed and judged: the columns to cognitive cover only these")
          .add(
              "files_not_judged",
              LongType,
              false,
              "files that could not be judged: unknown, not zero")
          .add(
              "rule_failures",
              LongType,
              false,
              "pairs of a judged file and a rule that failed or gave up on it")
          .add("code_lines", LongType, false, "lines with code")
          .add(
              "comment_lines", LongType, false, "lines with a comment or documentation and no code")
          .add("blank_lines", LongType, false, "lines with neither")
          .add("types", LongType, false, "classes, interfaces, enums, records, annotations")
          .add("functions", LongType, false, "functions, methods, constructors")
          .add("documentable", LongType, false, "declarations that convention wants documented")
          .add("documented", LongType, false, "of these, documented")
          .add(
              "annotatable",
              LongType,
              false,
              "parameters and returns whose type may be left out (Python)")
          .add("annotated", LongType, false, "of these, with their type stated")
          .add("cyclomatic", LongType, false, "sum of the cyclomatic complexity of the functions")
          .add("cognitive", LongType, false, "sum of the cognitive complexity of the functions")
          .add(
              "security_clean",
              LongType,
              true,
              "of all files, those whose security_verdict is clean; null, as the next two, in rows of"
                  + " versions that did not tell")
          .add("security_findings", LongType, true, "of all files, those with security findings")
          .add(
              "security_not_judged",
              LongType,
              true,
              "of all files, those of whose security nothing is known");

  public static final Table TABLE =
      new Table(
          "modules",
          "snapshot, module, language and role",
          "every denominator, and so the zeros: a module without a row in finding_counts has no finding in files_judged files",
          SCHEMA);

  private Modules() {}
}
