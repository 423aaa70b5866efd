package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.tidemark.jobs.identity.Cause;
import dev.tidemark.jobs.table.FindingCounts;
import dev.tidemark.jobs.table.Findings;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What went with repositories that are not in the list any more. */
public final class RemoveRepositories {
  private static final StructType LAST =
      new StructType()
          .add("repository", StringType, false)
          .add("previous_date", DateType, false)
          .add("previous_commit_hash", StringType, false)
          .add("committed_at", TimestampType, false);

  private final EarlierRows earlier;
  private final List<LiveSnapshot> removed;
  private final Dataset<Row> last;
  private final LocalDate date;

  /**
   * @param removed the last snapshot of each
   * @param date the day of the run
   */
  public RemoveRepositories(EarlierRows earlier, List<LiveSnapshot> removed, LocalDate date) {
    this.earlier = earlier;
    this.removed = List.copyOf(removed);
    this.date = date;
    List<Row> rows =
        removed.stream()
            .map(
                each ->
                    RowFactory.create(
                        each.repository(),
                        each.moment().date(),
                        each.moment().commitHash(),
                        each.moment().committedAt()))
            .toList();
    this.last = broadcast(earlier.spark().createDataFrame(rows, LAST));
  }

  /** Rows of {@link dev.tidemark.jobs.table.FindingEvents#SCHEMA}. */
  public Dataset<Row> events() {
    return today(earlier.of(Findings.TABLE, removed).where("NOT suppressed"))
        .withColumn("event", lit("resolved"))
        .withColumn("cause", lit(Cause.SCOPE.id()))
        .withColumn("resolution", lit(null).cast("string"))
        .withColumn("commit_hash", col("previous_commit_hash"));
  }

  /** Rows of {@link dev.tidemark.jobs.table.ChangeCauses#SCHEMA}. */
  public Dataset<Row> causes() {
    return today(earlier.of(FindingCounts.TABLE, removed).where("findings > 0"))
        .withColumn("commit_hash", lit(null).cast("string"))
        .selectExpr(
            "*",
            "-findings AS change",
            "0L AS by_code",
            "0L AS by_rules",
            "0L AS by_coverage",
            "-findings AS by_scope");
  }

  private Dataset<Row> today(Dataset<Row> rows) {
    return rows.withColumn("snapshot_date", lit(date)).join(last, "repository");
  }
}
