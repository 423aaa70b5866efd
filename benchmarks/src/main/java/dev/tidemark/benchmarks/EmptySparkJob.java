package dev.tidemark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * A process that starts Spark as a scan does, shuffles and writes one small table, and stops: the
 * floor under every job. Argument: a folder that does not exist yet.
 */
final class EmptySparkJob {
  private EmptySparkJob() {}

  public static void main(String[] out) throws IOException {
    if (Files.exists(Path.of(out[0]))) {
      throw new IllegalArgumentException(out[0] + " is there already");
    }
    int cores = Runtime.getRuntime().availableProcessors();
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", 2L * cores)
            .getOrCreate()) {
      spark.range(100).groupBy("id").count().write().parquet(out[0]);
    }
  }
}
