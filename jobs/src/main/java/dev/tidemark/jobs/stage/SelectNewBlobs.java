package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.tidemark.jobs.table.Reports;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Files to the distinct contents among them, and which no earlier run judged under these rules. */
public final class SelectNewBlobs {
  private SelectNewBlobs() {}

  /**
   * One row for each (blob, language, listed_role) that may be judged, with one repository that
   * holds it, its size_bytes, the last moment at which it is somewhere, and whether it is reused:
   * judged before; and whether it has several rows in the cache then, or will have.
   *
   * @param files as {@link ListFiles} gives them
   * @param judged the keys that the cache holds, each once, with final and rows
   */
  public static Dataset<Row> from(Dataset<Row> files, Dataset<Row> judged) {
    Column[] key = Reports.KEY.stream().map(name -> col(name)).toArray(Column[]::new);
    return files
        .where(col("blob").isNotNull().and(col("problem_kind").isNull()))
        .groupBy(key)
        .agg(
            min("repository").as("repository"),
            coalesce(max("size_bytes"), lit(0L)).as("size_bytes"),
            max("last").as("last"))
        .join(judged, CollectionConverters.asScala(Reports.KEY).toSeq(), "left")
        .withColumn("reused", coalesce(col("final"), lit(false)))
        .withColumn("repeated", col("rows").gt(when(col("final"), 1).otherwise(0)))
        .drop("final", "rows");
  }

  /** The rows that no earlier run judged. */
  static Dataset<Row> newIn(Dataset<Row> selected) {
    return selected.where(not(col("reused")));
  }
}
