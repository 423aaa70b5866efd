package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.tidemark.jobs.git.Moment;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The days that the moments of all timelines stand for. */
public final class Moments {
  private static final StructType SCHEMA =
      new StructType()
          .add("repository", StringType, false)
          .add("moment", IntegerType, false)
          .add("snapshot_date", DateType, false)
          .add("commit_hash", StringType, false)
          .add("committed_at", TimestampType, false)
          .add("previous_date", DateType, true, "of the moment before that could be read")
          .add("previous_commit_hash", StringType, true)
          .add("published", BooleanType, false, "whether by this run")
          .add("newest", BooleanType, false, "of those")
          .add("opens", BooleanType, false, "whether it is the first that could be read");

  private final Dataset<Row> rows;
  private final boolean one;

  private Moments(Dataset<Row> rows, boolean one) {
    this.rows = rows;
    this.one = one;
  }

  /** Of all moments that could be read. */
  public static Moments of(SparkSession spark, List<Timeline> timelines) {
    var rows = new ArrayList<Row>();
    for (Timeline timeline : timelines) {
      int newest = timeline.newest();
      for (int i = 0; i < timeline.moments().size(); i++) {
        if (!timeline.unreadable().containsKey(i)) {
          rows.add(row(timeline, i, i == newest));
        }
      }
    }
    boolean one = timelines.stream().allMatch(timeline -> timeline.readable().size() <= 1);
    return new Moments(spark.createDataFrame(rows, SCHEMA), one);
  }

  private static Row row(Timeline timeline, int index, boolean newest) {
    Moment moment = timeline.moments().get(index);
    Moment previous = timeline.comparedWith(index);
    return RowFactory.create(
        timeline.ref().repository(),
        index,
        moment.date(),
        moment.commitHash(),
        moment.committedAt(),
        previous == null ? null : previous.date(),
        previous == null ? null : previous.commitHash(),
        !timeline.context().contains(index),
        newest,
        timeline.previous(index) < 0);
  }

  /** Whether no timeline has more than one to publish. */
  boolean one() {
    return one;
  }

  /**
   * Of rows with repository and snapshot_date, those of the newest moment of their repository that
   * could be read.
   */
  public Dataset<Row> ofNewest(Dataset<Row> dated) {
    return dated.join(
        broadcast(rows.where(col("newest")).select("repository", "snapshot_date")),
        CollectionConverters.asScala(List.of("repository", "snapshot_date")).toSeq(),
        "left_semi");
  }

  /** Of all moments, what {@link #SCHEMA} says. */
  Dataset<Row> all() {
    return rows;
  }

  /** Of the moments to publish, when and which they are, and what they are compared with. */
  Dataset<Row> published() {
    return rows.where("published").drop("published", "newest", "opens");
  }

  /**
   * What is there at the newest moment of its repository, with its snapshot_date.
   *
   * @param things with repository, first and last
   */
  Dataset<Row> newestOf(Dataset<Row> things) {
    Dataset<Row> newest =
        rows.where("newest")
            .select(col("repository").as("of"), col("moment"), col("snapshot_date"));
    return things
        .join(
            broadcast(newest),
            col("repository")
                .equalTo(col("of"))
                .and(col("moment").between(col("first"), col("last"))))
        .drop("of", "moment");
  }
}
