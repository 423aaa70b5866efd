package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.ListedFile;
import dev.tidemark.jobs.git.Listing;
import dev.tidemark.jobs.git.Mirrors;
import dev.tidemark.jobs.git.PathFilter;
import dev.tidemark.jobs.git.PathProblem;
import dev.tidemark.jobs.git.ReasonCode;
import dev.tidemark.jobs.git.TreeFile;
import dev.tidemark.jobs.git.Trees;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Snapshots to the files in them, each with module, language and role; no content is read. */
public final class ListFiles {
  /**
   * One row for each file; also one for each entry that is none (blob is null), and one for a
   * repository that turned out unreadable (path is null too).
   */
  static final StructType SCHEMA =
      new StructType()
          .add("repository", StringType, false)
          .add("path", StringType, true)
          .add("blob", StringType, true)
          .add("module", StringType, true)
          .add("language", StringType, true)
          .add("listed_role", StringType, true)
          .add("size_bytes", LongType, true)
          .add("problem_kind", StringType, true, "why it cannot be judged; null if it may be")
          .add("problem_detail", StringType, true);

  private ListFiles() {}

  public static Dataset<Row> from(
      SparkSession spark,
      List<Snapshot> snapshots,
      GitSettings git,
      PathFilter paths,
      long maxFileBytes,
      Counters counters) {
    var readable = snapshots.stream().filter(Snapshot::succeeded).toList();
    var rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(readable, SyncRepositories.tasks(readable.size()))
            .flatMap(
                snapshot -> {
                  var listed = list(snapshot, git, paths, maxFileBytes);
                  counters.repositories().add(1);
                  return listed;
                });
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** The snapshots again, those failed that the listing could not read. */
  public static List<Snapshot> withFailures(List<Snapshot> snapshots, Dataset<Row> files) {
    var failures = files.where(functions.col("path").isNull()).collectAsList();
    return snapshots.stream()
        .map(
            snapshot ->
                failures.stream()
                    .filter(row -> row.getString(0).equals(snapshot.ref().repository()))
                    .findFirst()
                    .map(row -> snapshot.failed(ReasonCode.CORRUPT_REPOSITORY, row.getString(8)))
                    .orElse(snapshot))
        .toList();
  }

  private static Iterator<Row> list(
      Snapshot snapshot, GitSettings git, PathFilter paths, long maxFileBytes) {
    String repository = snapshot.ref().repository();
    String gitDir = snapshot.result().gitDir();
    var rows = new ArrayList<Row>();
    try {
      Listing listing = Trees.list(gitDir, snapshot.result().commitHash(), paths.matcher());
      for (ListedFile file : listing.placed(maxFileBytes)) {
        rows.add(row(repository, file));
      }
      for (PathProblem problem : listing.problems()) {
        rows.add(row(repository, problem));
      }
    } catch (UnreadableRepositoryException e) {
      new Mirrors(git).markCorrupt(gitDir);
      rows.clear();
      rows.add(
          RowFactory.create(
              repository, null, null, null, null, null, null, "unreadable", e.getMessage()));
    }
    return rows.iterator();
  }

  private static Row row(String repository, ListedFile listed) {
    TreeFile file = listed.file();
    Problem problem = listed.problem();
    return RowFactory.create(
        repository,
        file.path(),
        file.blob(),
        listed.module(),
        file.language().id(),
        listed.role().id(),
        file.sizeBytes() == TreeFile.UNKNOWN_SIZE ? null : file.sizeBytes(),
        problem == null ? null : problem.kind().id(),
        problem == null ? null : problem.detail());
  }

  private static Row row(String repository, PathProblem problem) {
    return RowFactory.create(
        repository,
        problem.path(),
        null,
        null,
        null,
        null,
        null,
        problem.kind().id(),
        problem.detail());
  }
}
