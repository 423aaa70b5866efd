package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.Warehouse;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** What earlier runs have in a table for some of their snapshots. */
public final class EarlierRows {
  private static final StructType WANTED =
      new StructType()
          .add("run_id", StringType, false)
          .add("repository", StringType, false)
          .add("snapshot_date", DateType, false);

  private final SparkSession spark;
  private final Warehouse warehouse;

  public EarlierRows(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  SparkSession spark() {
    return spark;
  }

  /**
   * @param table one whose rows are of snapshots
   * @return its columns
   */
  Dataset<Row> of(Table table, List<LiveSnapshot> snapshots) {
    if (snapshots.isEmpty()) {
      return table.of(spark, List.of());
    }
    List<Row> wanted =
        snapshots.stream()
            .map(each -> RowFactory.create(each.runId(), each.repository(), each.moment().date()))
            .toList();
    List<String> runs = snapshots.stream().map(LiveSnapshot::runId).distinct().toList();
    return warehouse
        .rows(spark, table, runs)
        .join(
            broadcast(spark.createDataFrame(wanted, WANTED)),
            CollectionConverters.asScala(List.of(WANTED.fieldNames())).toSeq(),
            "left_semi")
        .drop("run_id");
  }
}
