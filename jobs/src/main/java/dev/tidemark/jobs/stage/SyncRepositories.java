package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.Mirrors;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Repositories to timelines: one task clones or fetches one mirror and picks its moments. */
public final class SyncRepositories {
  /** More tasks than this cost more to schedule than they spread. */
  static final int MAX_TASKS = 10_000;

  private SyncRepositories() {}

  // Credentials travel inside the closure and not in rows: plans and shuffle files show rows.
  /** Collected, because everything after it must see one and the same commit. */
  public static List<Timeline> from(
      SparkSession spark,
      RepositoryList repositories,
      GitSettings git,
      PickMoments pick,
      Counters counters) {
    Map<String, Credentials> credentials = repositories.credentials();
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(repositories.refs(), tasks(repositories.refs().size()))
        .map(
            ref -> {
              var known = credentials.getOrDefault(ref.repository(), Credentials.NONE);
              SyncResult result = new Mirrors(git).sync(ref, known);
              counters.repositories().add(1);
              return pick.of(ref, result);
            })
        .collect();
  }

  static int tasks(int repositories) {
    return Math.max(1, Math.min(repositories, MAX_TASKS));
  }
}
