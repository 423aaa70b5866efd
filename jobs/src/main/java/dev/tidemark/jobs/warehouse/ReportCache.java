package dev.tidemark.jobs.warehouse;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;

import dev.tidemark.jobs.table.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** Reports by (blob, language, listed_role) under one rule set, appended to by each run. */
public final class ReportCache {
  private static final String RUN = "run_id";

  private final FileSystem files;
  private final Path folder;

  ReportCache(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** What is kept at this moment, and no row that another run adds from now on. */
  public Dataset<Row> kept(SparkSession spark) {
    try {
      return files.exists(folder)
          ? Reports.reader(spark).parquet(folder.toString())
          : Reports.none(spark);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The keys of what is kept, each once: {@code final}, whether it has a report for good, as blobs
   * that could not be read have not; and {@code rows}, how many it has.
   */
  public static Dataset<Row> keys(Dataset<Row> kept) {
    return kept.groupBy(key()).agg(bool_or(col("final")).as("final"), count("*").as("rows"));
  }

  /** Adds some of a run's reports, for good: they outlast the run even if it is killed. */
  public void append(RunId run, Dataset<Row> reports) {
    String place = new Path(folder, RUN + "=" + run.value()).toString();
    reports.write().mode(SaveMode.Append).parquet(place);
  }

  /**
   * All reports, with those of this run, each key once: two runs at a time may both have judged it,
   * alike, and a blob that could not be loaded then may have been since.
   *
   * @param once whether each key that matters is known to have one row and no more
   */
  public Dataset<Row> reports(Dataset<Row> kept, RunId run, boolean once) {
    Dataset<Row> all = withOwn(kept, new Path(folder, RUN + "=" + run.value()));
    if (once) {
      return all.drop(RUN);
    }
    Dataset<Row> newest = all.groupBy(key()).agg(max(RUN).as(RUN));
    var on = new ArrayList<>(Reports.KEY);
    on.add(RUN);
    return all.join(newest, CollectionConverters.asScala(on).toSeq(), "left_semi").drop(RUN);
  }

  private Dataset<Row> withOwn(Dataset<Row> kept, Path own) {
    try {
      return files.exists(own)
          ? kept.unionByName(
              Reports.reader(kept.sparkSession())
                  .option("basePath", folder.toString())
                  .parquet(own.toString()))
          : kept;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the result cache cannot be read: " + e.getMessage(), e);
  }

  private static Column[] key() {
    return Reports.KEY.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
