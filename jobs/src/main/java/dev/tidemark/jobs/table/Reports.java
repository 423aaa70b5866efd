package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * One row for each distinct (blob, language, listed role) under one rule set: the result cache.
 *
 * <p>Not published: its shape may change whenever the name of the rule set does.
 */
public final class Reports {
  /** What a report is found by: its columns in {@link #SCHEMA} and in every stage. */
  public static final List<String> KEY = List.of("blob", "language", "listed_role");

  /** Lines of another file of the repository, or of the same. */
  public static final StructType RELATED =
      new StructType()
          .add("path", StringType)
          .add("line", IntegerType)
          .add("end_line", IntegerType);

  /** One station of a value; the path is empty in the file of the finding. */
  public static final StructType STEP =
      new StructType().add("path", StringType).add("line", IntegerType).add("text", StringType);

  public static final StructType FINDING =
      new StructType()
          .add("rule", StringType, false)
          .add("line", IntegerType, false)
          .add("start_column", IntegerType, false)
          .add("end_line", IntegerType, false)
          .add("symbol", StringType, false)
          .add("message", StringType, false)
          .add("fingerprint", StringType, false)
          .add("text", LongType, false, "hash of the normalised text of the line")
          .add("suppression_reason", StringType, false)
          .add("related", createArrayType(RELATED), false)
          .add("flow", createArrayType(STEP), false);

  public static final StructType FUNCTION =
      new StructType()
          .add("symbol", StringType, false)
          .add("line", IntegerType, false)
          .add("end_line", IntegerType, false)
          .add("code_lines", IntegerType, false)
          .add("parameters", IntegerType, false)
          .add("cyclomatic", IntegerType, false)
          .add("cognitive", IntegerType, false);

  /** Findings by rule, so that counting needs not read them. */
  public static final StructType COUNT =
      new StructType()
          .add("rule", StringType, false)
          .add("findings", IntegerType, false, "that count")
          .add("suppressed", IntegerType, false);

  public static final StructType PROBLEM =
      new StructType()
          .add("kind", StringType, false)
          .add("rule", StringType, false)
          .add("line", IntegerType, false)
          .add("detail", StringType, false);

  /** The counts are null if the file could not be judged. */
  public static final StructType METRICS =
      new StructType()
          .add("code_lines", IntegerType, false)
          .add("comment_lines", IntegerType, false)
          .add("blank_lines", IntegerType, false)
          .add("types", IntegerType, false)
          .add("functions", IntegerType, false)
          .add("documentable", IntegerType, false)
          .add("documented", IntegerType, false)
          .add("annotatable", IntegerType, false)
          .add("annotated", IntegerType, false);

  private static final StructType PARAMETER =
      new StructType()
          .add("name", StringType, false)
          .add("kind", StringType, false)
          .add("optional", BooleanType, false);

  private static final StructType METHOD =
      new StructType()
          .add("name", StringType, false)
          .add("line", IntegerType, false)
          .add("start_column", IntegerType, false)
          .add("end_line", IntegerType, false)
          .add("parameters", createArrayType(PARAMETER, false), false);

  private static final StructType CLASS =
      new StructType()
          .add("symbol", StringType, false)
          .add("bases", createArrayType(StringType, false), false)
          .add("methods", createArrayType(METHOD, false), false);

  private static final StructType IMPORT =
      new StructType().add("name", StringType, false).add("target", StringType, false);

  public static final StructType UNIT =
      new StructType()
          .add("hash", LongType, false)
          .add("tokens", IntegerType, false)
          .add("first_line", IntegerType, false)
          .add("last_line", IntegerType, false);

  public static final StructType SUPPRESSION =
      new StructType()
          .add("rule", StringType, false)
          .add("line", IntegerType, false)
          .add("reason", StringType, false);

  private static final StructType FUNCTION_FLOW =
      new StructType()
          .add("name", StringType, false)
          .add("parameters", IntegerType, false)
          .add("result", StringType, false)
          .add("constants", createArrayType(StringType, false), false)
          .add("line", IntegerType, false, "0 where it gives no constants back");

  private static final StructType FLOW_STEP =
      new StructType().add("line", IntegerType, false).add("text", StringType, false);

  private static final StructType FLOW_EDGE =
      new StructType()
          .add("function", IntegerType, false, "number of one in the list; -1 for none")
          .add("begins", StringType, false)
          .add("from_number", IntegerType, false)
          .add("from_name", StringType, false)
          .add("ends", StringType, false)
          .add("to_name", StringType, false)
          .add("to_number", IntegerType, false)
          .add("callee", StringType, false)
          .add("harmless", IntegerType, false)
          .add("through", createArrayType(StringType, false), false)
          .add("line", IntegerType, false)
          .add("start_column", IntegerType, false)
          .add("more_lines", IntegerType, false, "up to where it ends")
          .add("symbol", StringType, false)
          .add("steps", createArrayType(IntegerType, false), false, "numbers in the list");

  private static final StructType TYPE_PARENTS =
      new StructType()
          .add("name", StringType, false)
          .add("parents", createArrayType(StringType, false), false);

  private static final StructType TYPED_NAME =
      new StructType().add("name", StringType, false).add("type", StringType, false);

  private static final StructType FLOW_QUESTION =
      new StructType()
          .add("rule", StringType, false)
          .add("asked", StringType, false)
          .add("otherwise", StringType, true, "null if it is not known")
          .add("pattern", StringType, false)
          .add("message", StringType, false)
          .add("line", IntegerType, false)
          .add("start_column", IntegerType, false)
          .add("end_line", IntegerType, false)
          .add("symbol", StringType, false);

  private static final StructType SETTING =
      new StructType()
          .add("key", StringType, false)
          .add("value", StringType, false)
          .add("line", IntegerType, false);

  /** Ways of values that other files have a part in; null in most files, which have none. */
  public static final StructType FLOWS =
      new StructType()
          .add("functions", createArrayType(FUNCTION_FLOW, false), false)
          .add("edges", createArrayType(FLOW_EDGE, false), false)
          .add("types", createArrayType(TYPE_PARENTS, false), false)
          .add("fields", createArrayType(TYPED_NAME, false), false)
          .add("questions", createArrayType(FLOW_QUESTION, false), false)
          .add("settings", createArrayType(SETTING, false), false)
          .add("steps", createArrayType(FLOW_STEP, false), false, "each of all edges once");

  /** What the rules across files ask of one. */
  public static final StructType FACTS =
      new StructType()
          .add("package_name", StringType, false)
          .add("types", createArrayType(StringType, false), false)
          .add("imports", createArrayType(IMPORT, false), false)
          .add("mentions", createArrayType(StringType, false), false)
          .add("classes", createArrayType(CLASS, false), false)
          .add("suppressions", createArrayType(SUPPRESSION, false), false)
          .add("flows", FLOWS, true);

  public static final StructType SCHEMA =
      new StructType()
          .add("blob", StringType, false)
          .add("language", StringType, false)
          .add("listed_role", StringType, false, "role by path and attributes")
          .add("role", StringType, false, "role after the header was read")
          .add("final", BooleanType, false, "false if another run may find otherwise; tried again")
          .add("metrics", METRICS, true, "null if the file could not be judged")
          .add("functions", createArrayType(FUNCTION, false), false)
          .add("counts", createArrayType(COUNT, false), false)
          .add("findings", createArrayType(FINDING, false), false)
          .add("facts", FACTS, false)
          .add("units", createArrayType(UNIT, false), false, "for the search for copies")
          .add("problems", createArrayType(PROBLEM, false), false);

  private Reports() {}

  /** Reads reports back, each with the run that wrote it in {@code run_id}. */
  public static DataFrameReader reader(SparkSession spark) {
    return spark.read().schema(SCHEMA.add("run_id", StringType));
  }

  /** What {@link #reader} reads where no run has written yet. */
  public static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), SCHEMA.add("run_id", StringType));
  }
}
