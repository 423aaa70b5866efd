package dev.tidemark.jobs.warehouse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import dev.tidemark.jobs.table.AcrossReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the rules across files said of each repository, by a digest of all that they read of it,
 * under one rule set; appended to by each run that met something new.
 */
public final class AcrossCache {
  private static final List<String> KEY = List.of("repository", "digest");

  private final FileSystem files;
  private final Path folder;

  AcrossCache(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * Rows of {@link AcrossReports#SCHEMA}: what is said of these repositories.
   *
   * @param digests repository and digest
   * @param find finds it for some of the repositories, given by name
   */
  public Dataset<Row> complete(RunId run, Dataset<Row> digests, UnaryOperator<Dataset<Row>> find) {
    SparkSession spark = digests.sparkSession();
    // Collected, so that what follows does not plan and work them out again.
    Dataset<Row> wanted = spark.createDataFrame(digests.collectAsList(), digests.schema());
    Dataset<Row> known = read(spark).select("repository", "digest").distinct();
    List<Row> fresh = wanted.join(known, on(), "left_anti").collectAsList();
    if (!fresh.isEmpty()) {
      Dataset<Row> missing = spark.createDataFrame(fresh, digests.schema());
      Dataset<Row> found = find.apply(missing.select("repository"));
      missing
          .join(found, on("repository"), "left")
          .write()
          .parquet(new Path(folder, "run_id=" + run.value()).toString());
    }
    return read(spark)
        .where(col("path").isNotNull())
        .join(broadcast(wanted), on(), "left_semi")
        .drop("digest");
  }

  private Dataset<Row> read(SparkSession spark) {
    try {
      return files.exists(folder)
          ? AcrossReports.reader(spark).parquet(folder.toString())
          : AcrossReports.none(spark);
    } catch (IOException e) {
      throw new UncheckedIOException("the result cache cannot be read: " + e.getMessage(), e);
    }
  }

  private static Seq<String> on(String... columns) {
    List<String> names = columns.length == 0 ? KEY : List.of(columns);
    return CollectionConverters.asScala(names).toSeq();
  }
}
