package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.ListedFile;
import dev.tidemark.jobs.git.Listing;
import dev.tidemark.jobs.git.Mirrors;
import dev.tidemark.jobs.git.PathFilter;
import dev.tidemark.jobs.git.PathProblem;
import dev.tidemark.jobs.git.TreeFile;
import dev.tidemark.jobs.git.Trees;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
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
          .add("last", IntegerType, false, "index of the last moment of that stretch");

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

  /** The timelines again, without the moments that the listing could not read. */
  public static List<Timeline> withFailures(List<Timeline> timelines, Dataset<Row> files) {
    var failures = new HashMap<String, Map<Integer, String>>();
    files
        .where(functions.col("path").isNull())
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
    String gitDir = timeline.result().gitDir();
    var versions = new Versions();
    for (int moment = 0; moment < timeline.moments().size(); moment++) {
      String commit = timeline.moments().get(moment).commitHash();
      try {
        Listing listing = Trees.list(gitDir, commit, paths.matcher());
        versions.next(listing, maxFileBytes);
      } catch (UnreadableRepositoryException e) {
        new Mirrors(git).markCorrupt(gitDir);
        versions.nextUnreadable(e.getMessage());
      }
    }
    return versions.rows(timeline.ref().repository()).iterator();
  }

  /** Puts the listings of one moment after the other together. */
  private static final class Versions {
    private record Version(Object entry, int first, int last) {}

    private final List<Version> ended = new ArrayList<>();
    private Map<Object, Integer> open = new HashMap<>();
    private int moment;

    void next(Listing listing, long maxFileBytes) {
      var there = new HashMap<Object, Integer>();
      addAll(listing.placed(maxFileBytes), there);
      addAll(listing.problems(), there);
      advance(there);
    }

    void nextUnreadable(String why) {
      ended.add(new Version(why, moment, moment));
      advance(new HashMap<>());
    }

    private void addAll(Collection<?> entries, Map<Object, Integer> there) {
      entries.forEach(each -> there.put(each, open.getOrDefault(each, moment)));
    }

    private void advance(Map<Object, Integer> there) {
      open.forEach(
          (entry, first) -> {
            if (!there.containsKey(entry)) {
              ended.add(new Version(entry, first, moment - 1));
            }
          });
      open = there;
      moment++;
    }

    List<Row> rows(String repository) {
      advance(new HashMap<>());
      return ended.stream().map(each -> row(repository, each)).toList();
    }

    private static Row row(String repository, Version version) {
      if (version.entry() instanceof ListedFile file) {
        return ListFiles.row(repository, file, version.first(), version.last());
      }
      return version.entry() instanceof PathProblem problem
          ? entry(repository, problem.path(), problem.kind().id(), problem.detail(), version)
          : entry(repository, null, "unreadable", (String) version.entry(), version);
    }

    private static Row entry(
        String repository, String path, String kind, String detail, Version version) {
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
          version.first(),
          version.last());
    }
  }

  private static Row row(String repository, ListedFile listed, int first, int last) {
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
        problem == null ? null : problem.detail(),
        first,
        last);
  }
}
