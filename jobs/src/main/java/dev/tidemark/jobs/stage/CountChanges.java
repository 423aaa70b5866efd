package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.tidemark.jobs.identity.Cause;
import dev.tidemark.jobs.table.FindingCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Why each count is another than at the snapshot before. */
public final class CountChanges {
  private static final List<String> GROUP =
      List.of("repository", "module", "language", "role", "rule", "category", "moment");

  private CountChanges() {}

  /**
   * Rows of {@link dev.tidemark.jobs.table.ChangeCauses#SCHEMA}.
   *
   * @param counts rows of {@link FindingCounts#SCHEMA}
   * @param judged as {@link AttachReports} gives them
   * @param rules rows of {@link dev.tidemark.jobs.table.Rules#SCHEMA}
   */
  public static Dataset<Row> from(
      Transitions transitions,
      EarlierRows earlier,
      Moments moments,
      Dataset<Row> counts,
      Dataset<Row> judged,
      Dataset<Row> rules) {
    Dataset<Row> moved = select(transitions.changes());
    List<Seam> counted = transitions.countedSeams();
    if (!counted.isEmpty()) {
      moved = moved.unionByName(select(CompareCounts.of(counted, earlier, judged, rules)));
    }
    Dataset<Row> begun =
        FindingCounts.TABLE
            .conform(counts)
            .where("findings > 0")
            .join(broadcast(moments.published()), on("repository", "snapshot_date"))
            .join(broadcast(transitions.begun()), on("repository", "moment"))
            .withColumn("delta", col("findings"))
            .withColumn("cause", lit(Cause.SCOPE.id()));
    return summed(moved.unionByName(select(begun)))
        .join(broadcast(moments.published()), on("repository", "moment"));
  }

  private static Dataset<Row> select(Dataset<Row> moved) {
    var columns = new ArrayList<>(GROUP);
    columns.addAll(List.of("delta", "cause"));
    return moved.select(columns.stream().map(name -> col(name)).toArray(Column[]::new));
  }

  private static Dataset<Row> summed(Dataset<Row> moved) {
    Column[] causes =
        Arrays.stream(Cause.values())
            .map(
                cause ->
                    sum(when(col("cause").equalTo(cause.id()), col("delta")).otherwise(0L))
                        .as("by_" + cause.id()))
            .toArray(Column[]::new);
    return moved
        .groupBy(GROUP.stream().map(name -> col(name)).toArray(Column[]::new))
        .agg(sum("delta").as("change"), causes);
  }

  private static Seq<String> on(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
