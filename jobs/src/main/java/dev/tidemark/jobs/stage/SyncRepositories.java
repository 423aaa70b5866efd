package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.Mirrors;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.warehouse.Past;
import dev.tidemark.jobs.warehouse.RepositoryPast;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Repositories to timelines: one task clones or fetches one mirror and picks its moments. */
public final class SyncRepositories {
  /** More tasks than this cost more to schedule than they spread. */
  static final int MAX_TASKS = 10_000;

  private record Asked(RepositoryRef ref, RepositoryPast past) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private SyncRepositories() {}

  // Credentials travel inside the closure and not in rows: plans and shuffle files show rows.
  /** Collected, because everything after it must see one and the same commit. */
  public static List<Timeline> from(
      SparkSession spark,
      RepositoryList repositories,
      GitSettings git,
      PickMoments pick,
      Past past,
      Counters counters) {
    Map<String, Credentials> credentials = repositories.credentials();
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(
            repositories.refs().stream()
                .map(ref -> new Asked(ref, past.of(ref.repository())))
                .toList(),
            tasks(repositories.refs().size()))
        .map(
            asked -> {
              RepositoryRef ref = asked.ref();
              var known = credentials.getOrDefault(ref.repository(), Credentials.NONE);
              SyncResult result = new Mirrors(git).sync(ref, known);
              counters.repositories().add(1);
              return pick.of(ref, result, asked.past());
            })
        .collect();
  }

  static int tasks(int repositories) {
    return Math.max(1, Math.min(repositories, MAX_TASKS));
  }
}
