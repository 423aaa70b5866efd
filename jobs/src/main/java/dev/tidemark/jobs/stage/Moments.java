package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

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
          .add("newest", BooleanType, false);

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
      for (int i = 0; i <= timeline.newest(); i++) {
        if (!timeline.unreadable().containsKey(i)) {
          rows.add(
              RowFactory.create(
                  timeline.ref().repository(),
                  i,
                  timeline.moments().get(i).date(),
                  i == timeline.newest()));
        }
      }
    }
    boolean one = timelines.stream().allMatch(timeline -> timeline.moments().size() <= 1);
    return new Moments(spark.createDataFrame(rows, SCHEMA), one);
  }

  /** Whether no timeline has more than one. */
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

  /** repository, moment and snapshot_date. */
  Dataset<Row> rows() {
    return rows.drop("newest");
  }

  /**
   * What is there at the newest moment of its repository, with its snapshot_date.
   *
   * @param things with repository and last
   */
  Dataset<Row> newestOf(Dataset<Row> things) {
    Dataset<Row> newest =
        rows.where(col("newest"))
            .select(col("repository"), col("moment").as("last"), col("snapshot_date"));
    return things.join(
        broadcast(newest), CollectionConverters.asScala(List.of("repository", "last")).toSeq());
  }
}
