package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.jobs.stage.LoadBlobs.Demand;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.IntegerType$;
import org.apache.spark.sql.types.StructType;

/**
 * Wanted blobs, cut by their bytes into batches, each for one task, and these into portions: what
 * is found in one portion is kept before the next begins, so that a killed run loses no more.
 */
final class BlobPortions {
  private static final StructType OFFSETS =
      new StructType().add("repository", StringType, false).add("offset", LongType, false);

  private static final long MAX_BATCH_BYTES = 16L << 20;
  private static final long MIN_BATCH_BYTES = 256L << 10;
  private static final int BATCHES_PER_CORE = 8;

  /** More would cost more than they save, as each of them cuts anew. */
  private static final int MOST_PORTIONS = 20;

  private BlobPortions() {}

  /**
   * Rows of each have repository, blob, language and listed_role; those of one partition are one
   * batch, sorted by repository.
   *
   * @param wanted as {@link SelectNewBlobs} gives them
   * @param demand of these same rows
   * @param mostBytes how much one portion holds, unless that makes too many
   */
  static List<Dataset<Row>> of(Dataset<Row> wanted, List<Demand> demand, long mostBytes) {
    long total = demand.stream().mapToLong(Demand::bytes).sum();
    int cores = wanted.sparkSession().sparkContext().defaultParallelism();
    long portionBytes = Math.max(mostBytes, total / MOST_PORTIONS + 1);
    long shareBytes = Math.min(total, portionBytes) / cores / BATCHES_PER_CORE;
    long batchBytes =
        Math.min(portionBytes, Math.max(MIN_BATCH_BYTES, Math.min(MAX_BATCH_BYTES, shareBytes)));
    Dataset<Row> batched =
        wanted
            .join(broadcast(offsets(wanted, demand)), "repository")
            .withColumn("batch", batch(batchBytes));
    int batches = (int) (total / batchBytes) + 1;
    int most = (int) (portionBytes / batchBytes);
    var portions = new ArrayList<Dataset<Row>>();
    for (int first = 0; first < batches; first += most) {
      portions.add(portion(batched, first, Math.min(most, batches - first)));
    }
    return portions;
  }

  private static Dataset<Row> offsets(Dataset<Row> wanted, List<Demand> demand) {
    var offsets = new ArrayList<Row>();
    long offset = 0;
    for (Demand each : demand) {
      offsets.add(RowFactory.create(each.repository(), offset));
      offset += each.bytes();
    }
    return wanted.sparkSession().createDataFrame(offsets, OFFSETS);
  }

  private static Column batch(long batchBytes) {
    Column before =
        sum("size_bytes")
            .over(
                Window.partitionBy("repository")
                    .orderBy(col("last").desc(), col("blob"), col("language"), col("listed_role")))
            .minus(col("size_bytes"));
    return col("offset").plus(before).divide(batchBytes).cast(IntegerType$.MODULE$);
  }

  private static Dataset<Row> portion(Dataset<Row> batched, int first, int batches) {
    return batched
        .where(col("batch").between(first, first + batches - 1))
        .repartitionById(batches, col("batch").minus(lit(first)))
        .sortWithinPartitions("repository", "blob")
        .select("repository", "blob", "language", "listed_role");
  }
}
