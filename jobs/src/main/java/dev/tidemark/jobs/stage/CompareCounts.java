package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.jobs.table.FindingCounts;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Published counts of snapshots beside what this run counts there, where their findings are not in
 * the tables: each difference, and not of which findings it is.
 */
final class CompareCounts {
  private static final StructType SEAM =
      new StructType()
          .add("repository", StringType, false)
          .add("at", IntegerType, false)
          .add("moment", IntegerType, false)
          .add("cause", StringType, false);

  private CompareCounts() {}

  /**
   * repository, moment, module, language, role, rule, category, delta and cause.
   *
   * @param judged as {@link AttachReports} gives them
   * @param rules rows of {@link dev.tidemark.jobs.table.Rules#SCHEMA}
   */
  static Dataset<Row> of(
      List<Seam> seams, EarlierRows earlier, Dataset<Row> judged, Dataset<Row> rules) {
    List<Row> rows =
        seams.stream()
            .map(
                each ->
                    RowFactory.create(
                        each.repository(), each.at(), each.booked(), each.cause().id()))
            .toList();
    Dataset<Row> at = broadcast(earlier.spark().createDataFrame(rows, SEAM));
    Dataset<Row> now =
        judged
            .join(at, "repository")
            .where(col("at").between(col("first"), col("last")))
            .selectExpr("repository", "module", "language", "role", "explode(counts) AS c")
            .selectExpr(
                "repository",
                "module",
                "language",
                "role",
                "c.rule",
                "CAST(c.findings AS BIGINT) n")
            .join(broadcast(rules.select("rule", "category")), "rule");
    Dataset<Row> then =
        earlier
            .of(FindingCounts.TABLE, seams.stream().map(Seam::before).toList())
            .selectExpr(
                "repository", "module", "language", "role", "rule", "category", "-findings AS n");
    return now.unionByName(then)
        .groupBy("repository", "module", "language", "role", "rule", "category")
        .sum("n")
        .withColumnRenamed("sum(n)", "delta")
        .where("delta <> 0")
        .join(at, "repository")
        .drop("at");
  }
}
