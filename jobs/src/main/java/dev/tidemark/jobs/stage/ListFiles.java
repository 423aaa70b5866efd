package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.jobs.git.FileSteps;
import dev.tidemark.jobs.git.FileVersion;
import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.ListedFile;
import dev.tidemark.jobs.git.Mirrors;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.PathFilter;
import dev.tidemark.jobs.git.PathProblem;
import dev.tidemark.jobs.git.TreeFile;
import dev.tidemark.jobs.git.TreeHistory;
import dev.tidemark.jobs.git.UnreadableCommit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Timelines to the versions of files in them, each with module, language and role. */
public final class ListFiles {
  /**
   * One row for each version of a file: what stays the same from one moment to another. Also for
   * each entry that is none (blob is null), and for a moment that turned out unreadable (path is
   * null too).
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
          .add("problem_detail", StringType, true)
          .add("first", IntegerType, false, "index of the first moment at which it is there")
          .add("last", IntegerType, false, "index of the last moment of that stretch")
          .add("standing", BooleanType, false, "whether that is the last moment there is")
          .add("lineage", StringType, true, "one of the paths that renames join to its own")
          .add("renamed_from", StringType, true, "its path before the first, if that was another")
          .add("change", StringType, true, "what makes it begin; null if that is no other content")
          .add("previous_blob", StringType, true, "content before the first, if there was any")
          .add("gone_at", IntegerType, true, "index of the moment at which the file is deleted");

  private static final int DETAIL = 8;
  private static final int FIRST = 9;

  private ListFiles() {}

  public static Dataset<Row> from(
      SparkSession spark,
      List<Timeline> timelines,
      GitSettings git,
      PathFilter paths,
      long maxFileBytes,
      Counters counters) {
    var readable = timelines.stream().filter(Timeline::succeeded).toList();
    var rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(readable, SyncRepositories.tasks(readable.size()))
            .flatMap(
                timeline -> {
                  var listed = list(timeline, git, paths, maxFileBytes);
                  counters.repositories().add(1);
                  return listed;
                });
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** Whether a row is of a file of code, or of nothing that was looked into. */
  public static Column isOfCode() {
    return coalesce(col("language").notEqual(Language.PROPERTIES.id()), lit(true));
  }

  /** The timelines again, without the moments that the listing could not read. */
  public static List<Timeline> withFailures(List<Timeline> timelines, Dataset<Row> files) {
    var failures = new HashMap<String, Map<Integer, String>>();
    files
        .where(col("path").isNull())
        .collectAsList()
        .forEach(
            row ->
                failures
                    .computeIfAbsent(row.getString(0), repository -> new HashMap<>())
                    .put(row.getInt(FIRST), row.getString(DETAIL)));
    return timelines.stream()
        .map(each -> each.without(failures.getOrDefault(each.ref().repository(), Map.of())))
        .toList();
  }

  private static Iterator<Row> list(
      Timeline timeline, GitSettings git, PathFilter paths, long maxFileBytes) {
    String repository = timeline.ref().repository();
    String gitDir = timeline.result().gitDir();
    List<String> commits = timeline.moments().stream().map(Moment::commitHash).toList();
    var versions = new ArrayList<FileVersion>();
    var history = new TreeHistory(gitDir, commits, paths.matcher(), maxFileBytes, true);
    List<UnreadableCommit> unreadable = history.list(versions::add);
    var steps = new FileSteps(versions, commits.size(), unreadable);
    var lineages = new Lineages();
    for (FileVersion version : versions) {
      if (version.renamedFrom() != null) {
        lineages.join(version.file().file().path(), version.renamedFrom());
      }
    }
    var rows = new ArrayList<Row>(versions.size());
    versions.forEach(
        version -> rows.add(row(repository, version, commits.size() - 1, lineages, steps)));
    for (UnreadableCommit commit : unreadable) {
      new Mirrors(git).markCorrupt(gitDir);
      rows.add(
          entry(repository, null, "unreadable", commit.reason(), commit.index(), commit.index()));
    }
    return rows.iterator();
  }

  private static Row row(
      String repository, FileVersion version, int newest, Lineages lineages, FileSteps steps) {
    PathProblem problem = version.problem();
    return problem == null
        ? file(repository, version, newest, lineages, steps)
        : entry(
            repository,
            problem.path(),
            problem.kind().id(),
            problem.detail(),
            version.first(),
            version.last());
  }

  private static Row entry(
      String repository, String path, String kind, String detail, int first, int last) {
    return RowFactory.create(
        repository,
        path,
        null,
        null,
        null,
        null,
        null,
        kind,
        detail,
        first,
        last,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  private static Row file(
      String repository, FileVersion version, int newest, Lineages lineages, FileSteps steps) {
    ListedFile listed = version.file();
    TreeFile file = listed.file();
    Problem problem = listed.problem();
    Optional<FileSteps.Beginning> beginning = steps.beginning(version);
    OptionalInt goneAt = steps.goneAt(version);
    return RowFactory.create(
        repository,
        file.path(),
        file.blob(),
        listed.module(),
        file.language().id(),
        listed.role().id(),
        file.sizeBytes() == TreeFile.UNKNOWN_SIZE ? null : file.sizeBytes(),
        problem == null ? null : problem.kind().id(),
        problem == null ? null : problem.detail(),
        version.first(),
        version.last(),
        version.last() == newest,
        lineages.of(file.path()),
        version.renamedFrom(),
        beginning.map(each -> each.change().id()).orElse(null),
        beginning.map(FileSteps.Beginning::previousBlob).orElse(null),
        goneAt.isPresent() ? goneAt.getAsInt() : null);
  }
}
