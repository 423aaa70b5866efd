package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.table.Json;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The folder that holds the tables, on any file system that Hadoop knows.
 *
 * <pre>
 * &lt;table>/run_date=YYYY-MM-DD/run_id=.../part-*.parquet
 * _staging/&lt;run_id>/...   _cache/rules=&lt;hash>/...   _commits/&lt;run_id>.json
 * </pre>
 *
 * <p>Append-only. A run is there once its commit record is; until then no view shows a row of it.
 */
public final class Warehouse {
  private final Path root;
  private final FileSystem files;

  private Warehouse(Path root, FileSystem files) {
    this.root = root;
    this.files = files;
  }

  /**
   * Opens it, or makes it.
   *
   * @throws IOException if it cannot be written to; the message says where
   */
  public static Warehouse open(String location, Configuration hadoop) throws IOException {
    var root = new Path(location);
    FileSystem files = root.getFileSystem(hadoop);
    var warehouse = new Warehouse(files.makeQualified(root), files);
    warehouse.checkWritable();
    return warehouse;
  }

  private void checkWritable() throws IOException {
    var probe = new Path(root, "_staging/.probe-" + UUID.randomUUID());
    files.mkdirs(probe.getParent());
    files.create(probe, true).close();
    files.delete(probe, false);
  }

  /** The reports that earlier runs left under this rule set. */
  public ReportCache cache(String ruleSet) {
    return new ReportCache(files, new Path(root, "_cache/rules=" + ruleSet));
  }

  /** What earlier runs found across files under this rule set. */
  public AcrossCache acrossCache(String ruleSet) {
    return new AcrossCache(files, new Path(root, "_cache/across=" + ruleSet));
  }

  /** Writes a table where no reader looks yet. Columns are put in the table's order. */
  public void stage(RunId run, Table table, Dataset<Row> rows) {
    table.conform(rows).write().parquet(staged(run, table).toString());
  }

  /**
   * Moves what was staged into place and makes it visible, the commit record last.
   *
   * @param attempts what it found of each repository, for the runs that follow
   */
  public void commit(RunId run, Map<String, Object> record, List<Attempt> attempts) {
    try {
      for (Table table : Tables.ALL) {
        Path place = new Path(root, table.name() + "/" + RunId.folder(run.value()));
        files.mkdirs(place.getParent());
        if (!files.rename(staged(run, table), place)) {
          throw new IOException("could not move the staged table into " + place);
        }
      }
      var whole = new TreeMap<>(record);
      whole.put("snapshots", attempts.stream().map(Attempt::fields).toList());
      writeWhole(new Path(root, "_commits/" + run.value() + ".json"), Json.of(whole));
      files.delete(new Path(root, "_staging/" + run.value()), true);
      sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "run " + run.value() + " was not published: " + e.getMessage(), e);
    }
  }

  /** What the committed runs left. */
  public Past past() {
    try {
      return new Past(new CommitLog(files, new Path(root, "_commits")).records());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "what was published cannot be read from " + root + ": " + e.getMessage(), e);
    }
  }

  /**
   * What some runs wrote into a table, each row with its {@code run_id}.
   *
   * @param runs ids of committed runs
   */
  public Dataset<Row> rows(SparkSession spark, Table table, List<String> runs) {
    Path base = new Path(root, table.name());
    String[] folders =
        runs.stream()
            .map(run -> new Path(base, RunId.folder(run)).toString())
            .toArray(String[]::new);
    return table.reader(spark).option("basePath", base.toString()).parquet(folders);
  }

  /** Takes away what runs left that were killed; no run takes this long to publish. */
  private void sweep() throws IOException {
    long old = System.currentTimeMillis() - Duration.ofDays(2).toMillis();
    for (FileStatus left : files.listStatus(new Path(root, "_staging"))) {
      if (left.getModificationTime() < old) {
        files.delete(left.getPath(), true);
      }
    }
  }

  private void writeWhole(Path place, String text) throws IOException {
    var unfinished = new Path(place.getParent(), "_" + place.getName());
    try (var out = files.create(unfinished, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    if (!files.rename(unfinished, place)) {
      throw new IOException("could not write " + place);
    }
  }

  private Path staged(RunId run, Table table) {
    return new Path(root, "_staging/" + run.value() + "/" + table.name());
  }
}
