package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.repos.Credentials;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Wanted blobs to their bytes, in tasks of about equal bytes whichever repositories they lie in.
 *
 * <p>Reading runs in the same tasks as the analysis that consumes it, so no byte is shuffled.
 */
public final class LoadBlobs {
  /** One row for each wanted row; bytes or problem is null. */
  static final StructType SCHEMA =
      new StructType()
          .add("blob", StringType, false)
          .add("language", StringType, false)
          .add("listed_role", StringType, false)
          .add("bytes", BinaryType, true)
          .add("problem", StringType, true);

  private LoadBlobs() {}

  /**
   * How much of a repository is to be loaded.
   *
   * @param blobs of code; files of settings are read beside them and never counted
   * @param bytes of all
   * @param codeBytes of code
   * @param settings contents that are none of code
   * @param reused distinct contents of it that need not be, because they were judged before
   * @param repeated those of both that the cache holds more than once in the end
   */
  public record Demand(
      String repository,
      long blobs,
      long bytes,
      long codeBytes,
      long settings,
      long reused,
      long repeated) {}

  /** What is to be loaded of each repository, in a fixed order. */
  public static List<Demand> demand(Dataset<Row> selected) {
    Column isNew = not(col("reused"));
    Column isCode = ListFiles.isOfCode();
    return selected
        .groupBy("repository")
        .agg(
            sum(when(isNew.and(isCode), 1L).otherwise(0L)).as("blobs"),
            sum(when(isNew, col("size_bytes")).otherwise(0L)).as("bytes"),
            sum(when(isNew.and(isCode), col("size_bytes")).otherwise(0L)).as("code_bytes"),
            sum(when(isNew.and(not(isCode)), 1L).otherwise(0L)).as("settings"),
            sum(when(not(isNew).and(isCode), 1L).otherwise(0L)).as("reused"),
            sum(when(col("repeated"), 1L).otherwise(0L)).as("repeated"))
        .orderBy("repository")
        .collectAsList()
        .stream()
        .map(LoadBlobs::demand)
        .toList();
  }

  private static Demand demand(Row row) {
    return new Demand(
        row.getString(0),
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6));
  }

  /**
   * The rows, in portions to be judged one after the other, newest contents first as far as one
   * repository goes.
   *
   * @param selected as {@link SelectNewBlobs} gives them
   * @param demand of these same rows
   * @param portionBytes how much about one portion holds, unless there are very many
   */
  public static List<Dataset<Row>> from(
      Dataset<Row> selected,
      List<Demand> demand,
      List<Timeline> timelines,
      Map<String, Credentials> credentials,
      GitSettings git,
      long maxFileBytes,
      long portionBytes) {
    var source =
        new BlobSource(
            timelines.stream()
                .filter(Timeline::succeeded)
                .collect(Collectors.toMap(s -> s.ref().repository(), Function.identity())),
            credentials,
            git);
    return BlobPortions.of(SelectNewBlobs.newIn(selected), demand, portionBytes).stream()
        .map(
            portion ->
                portion.mapPartitions(
                    (MapPartitionsFunction<Row, Row>)
                        rows -> new LoadedBlobs(rows, source, maxFileBytes),
                    Encoders.row(SCHEMA)))
        .toList();
  }
}
