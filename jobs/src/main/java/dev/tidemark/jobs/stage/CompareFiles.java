package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.jobs.table.FileChanges;
import dev.tidemark.jobs.table.Files;
import dev.tidemark.jobs.warehouse.Series;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Files to how they differ from the snapshot before. What is listed in one run says so itself;
 * where the commit before is gone from the repository, what was published of it does.
 */
public final class CompareFiles {
  private static final StructType BOOKED =
      new StructType().add("repository", StringType, false).add("moment", IntegerType, false);

  private static final String STEPS =
      """
      filter(array(
        if(change IS NULL, NULL, struct(first AS moment, change, renamed_from AS previous_path,
          blob, previous_blob, size_bytes, metrics.code_lines, highest_cognitive)),
        if(gone_at IS NULL, NULL, struct(gone_at AS moment, 'deleted' AS change,
          CAST(NULL AS STRING) AS previous_path, CAST(NULL AS STRING) AS blob,
          blob AS previous_blob, CAST(NULL AS BIGINT) AS size_bytes,
          CAST(NULL AS INT) AS code_lines, CAST(NULL AS INT) AS highest_cognitive))),
        step -> step IS NOT NULL)""";

  private final EarlierRows earlier;
  private final Moments moments;
  private final Dataset<Row> judged;
  private final List<Seam> known;
  private final Set<String> unknown;

  /**
   * @param judged as {@link AttachReports} gives them
   * @param current under which everything is listed
   */
  public CompareFiles(
      EarlierRows earlier,
      List<Timeline> timelines,
      Moments moments,
      Dataset<Row> judged,
      Series current) {
    this.earlier = earlier;
    this.moments = moments;
    this.judged = judged;
    List<Seam> gone =
        timelines.stream()
            .flatMap(each -> Seam.of(each, current).stream())
            .filter(seam -> !seam.sameCommit())
            .toList();
    this.known = gone.stream().filter(CompareFiles::isPublished).toList();
    this.unknown =
        gone.stream()
            .filter(seam -> !isPublished(seam))
            .map(Seam::repository)
            .collect(Collectors.toSet());
  }

  /** Whether the files of the snapshot before are in the tables, all that would be listed today. */
  private static boolean isPublished(Seam seam) {
    return seam.before().newest() && !seam.otherScope();
  }

  /**
   * Whether {@link #changes} tell how the files of a moment differ from what it is compared with.
   */
  public boolean tells(Timeline timeline, int index) {
    return timeline.comparedWith(index) != null
        && !(unknown.contains(timeline.ref().repository()) && timeline.previous(index) < 0);
  }

  /** Rows of {@link FileChanges#SCHEMA}. */
  public Dataset<Row> changes() {
    Dataset<Row> steps = known.isEmpty() ? listed() : listed().unionByName(published());
    return steps.join(broadcast(moments.published()), on("repository", "moment"));
  }

  private Dataset<Row> listed() {
    return judged
        .where("change IS NOT NULL OR gone_at IS NOT NULL")
        .withColumn("highest_cognitive", CountFindings.highest("cognitive"))
        .withColumn("step", expr("explode(" + STEPS + ")"))
        .select("repository", "path", "module", "language", "role", "step.*");
  }

  private Dataset<Row> published() {
    List<Row> booked =
        known.stream().map(each -> RowFactory.create(each.repository(), each.booked())).toList();
    Dataset<Row> at = broadcast(earlier.spark().createDataFrame(booked, BOOKED));
    return now(at)
        .join(then(), on("repository", "path"), "full_outer")
        .where("NOT blob <=> previous_blob")
        .join(at, "repository")
        .selectExpr(
            "repository",
            "path",
            "coalesce(module, old_module) AS module",
            "coalesce(language, old_language) AS language",
            "coalesce(role, old_role) AS role",
            "moment",
            "CASE WHEN blob IS NULL THEN 'deleted' WHEN previous_blob IS NULL THEN 'added'"
                + " ELSE 'modified' END AS change",
            "CAST(NULL AS STRING) AS previous_path",
            "blob",
            "previous_blob",
            "size_bytes",
            "code_lines",
            "highest_cognitive");
  }

  private Dataset<Row> now(Dataset<Row> at) {
    return judged
        .join(at, "repository")
        .where(col("moment").between(col("first"), col("last")))
        .withColumn("code_lines", col("metrics.code_lines"))
        .withColumn("highest_cognitive", CountFindings.highest("cognitive"))
        .drop("previous_blob", "moment");
  }

  private Dataset<Row> then() {
    return earlier
        .of(Files.TABLE, known.stream().map(Seam::before).toList())
        .selectExpr(
            "repository",
            "path",
            "module AS old_module",
            "language AS old_language",
            "role AS old_role",
            "blob AS previous_blob");
  }

  private static Seq<String> on(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
