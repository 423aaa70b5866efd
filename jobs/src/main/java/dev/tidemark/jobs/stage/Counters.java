package dev.tidemark.jobs.stage;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What tasks count as they go, for the eye only: a retried task counts twice.
 *
 * @param repositories synced or listed in the present stage
 * @param files analysed
 * @param bytes analysed
 */
public record Counters(LongAccumulator repositories, LongAccumulator files, LongAccumulator bytes)
    implements Serializable {

  public static Counters in(SparkContext context) {
    return new Counters(
        context.longAccumulator("repositories"),
        context.longAccumulator("files"),
        context.longAccumulator("bytes"));
  }
}
