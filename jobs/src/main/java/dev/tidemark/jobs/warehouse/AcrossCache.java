package dev.tidemark.jobs.warehouse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
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
   * What is said of these repositories.
   *
   * @param digests repository and digest
   * @param schema of what is said; a repository of which nothing is said is a row without a path
   * @param find finds it for some of the repositories
   */
  public Dataset<Row> complete(
      RunId run, Dataset<Row> digests, StructType schema, UnaryOperator<Dataset<Row>> find) {
    SparkSession spark = digests.sparkSession();
    Dataset<Row> known = read(spark, schema).select("repository", "digest").distinct();
    List<Row> fresh = digests.join(known, on(), "left_anti").collectAsList();
    if (!fresh.isEmpty()) {
      Dataset<Row> missing = spark.createDataFrame(fresh, digests.schema());
      Dataset<Row> found = find.apply(missing.select("repository"));
      missing
          .join(found, on("repository"), "left")
          .coalesce(1)
          .write()
          .parquet(new Path(folder, "run_id=" + run.value()).toString());
    }
    return read(spark, schema)
        .where(col("path").isNotNull())
        .join(broadcast(digests), on(), "left_semi")
        .select(schema.fieldNames()[0], tail(schema));
  }

  private Dataset<Row> read(SparkSession spark, StructType schema) {
    StructType keyed = new StructType().add("digest", StringType);
    for (var field : schema.fields()) {
      keyed = keyed.add(field.name(), field.dataType(), true);
    }
    try {
      return files.exists(folder)
          ? spark.read().schema(keyed).parquet(folder.toString())
          : spark.createDataFrame(List.of(), keyed);
    } catch (IOException e) {
      throw new UncheckedIOException("the result cache cannot be read: " + e.getMessage(), e);
    }
  }

  private static String[] tail(StructType schema) {
    return List.of(schema.fieldNames()).subList(1, schema.length()).toArray(String[]::new);
  }

  private static scala.collection.immutable.Seq<String> on(String... columns) {
    List<String> names = columns.length == 0 ? KEY : List.of(columns);
    return CollectionConverters.asScala(names).toSeq();
  }
}
