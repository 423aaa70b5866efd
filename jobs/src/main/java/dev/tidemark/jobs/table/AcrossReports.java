package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What rules across files say, as it is kept from run to run; not published. */
public final class AcrossReports {
  /** Stands before the names of columns that a report has too. */
  public static final String PREFIX = "across_";

  /**
   * One row for each stretch of each file version in which the same is said of it; a version of
   * which nothing is ever said has none.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add("repository", StringType, false)
          .add("path", StringType, false)
          .add("first", IntegerType, false, "the first moment of the version")
          .add(PREFIX + "from", IntegerType, false, "the first moment of the stretch")
          .add(
              PREFIX + "to",
              IntegerType,
              true,
              "the last moment of the stretch; null if it is the last of the version")
          .add(PREFIX + "counts", createArrayType(Reports.COUNT, false), false)
          .add(PREFIX + "findings", createArrayType(Reports.FINDING, false), false)
          .add(PREFIX + "problems", createArrayType(Reports.PROBLEM, false), false);

  // A repository of which nothing is said is a row with its digest and no more.
  private static final StructType KEPT = kept();

  private AcrossReports() {}

  private static StructType kept() {
    StructType kept = new StructType().add("digest", StringType, false);
    for (StructField field : SCHEMA.fields()) {
      kept = kept.add(field.name(), field.dataType(), true);
    }
    return kept;
  }

  /** Reads rows back, each with the digest of what it was found in. */
  public static DataFrameReader reader(SparkSession spark) {
    return spark.read().schema(KEPT);
  }

  /** What {@link #reader} reads where no run has written yet. */
  public static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), KEPT);
  }
}
