package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.when;

import dev.tidemark.jobs.table.Findings;
import dev.tidemark.jobs.table.UnseenFindings;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Since when findings are known: from the moments of a run, and, of those that stood at the first
 * of them, from what earlier runs knew.
 */
final class FirstSeen {
  private static final List<String> KEY =
      List.of("repository", "rule", "origin_path", "origin_fingerprint", "opens");

  private final Dataset<Row> moments;
  private final Dataset<Row> known;
  private final boolean nothingKnown;

  FirstSeen(EarlierRows earlier, List<Timeline> timelines, Moments moments) {
    List<LiveSnapshot> snapshots =
        timelines.stream().map(each -> each.earlier().known()).filter(Objects::nonNull).toList();
    this.nothingKnown = snapshots.isEmpty();
    this.moments =
        moments
            .all()
            .select(
                col("repository"),
                col("moment").as("origin_moment"),
                col("committed_at").as("origin_at"),
                col("opens"));
    this.known =
        seen(earlier.of(Findings.TABLE, snapshots))
            .unionByName(seen(earlier.of(UnseenFindings.TABLE, snapshots)));
  }

  private static Dataset<Row> seen(Dataset<Row> findings) {
    return findings.selectExpr(
        "repository",
        "rule",
        "path AS origin_path",
        "fingerprint AS origin_fingerprint",
        "first_seen_at AS known_at",
        "true AS opens");
  }

  /**
   * Adds first_seen_at, the committer date of the oldest scanned commit in which a finding stands.
   *
   * @param findings with repository, rule, origin_moment, origin_path and origin_fingerprint
   */
  Dataset<Row> of(Dataset<Row> findings) {
    Dataset<Row> dated =
        findings.join(
            broadcast(moments),
            CollectionConverters.asScala(List.of("repository", "origin_moment")).toSeq());
    if (nothingKnown) {
      return dated.withColumnRenamed("origin_at", "first_seen_at");
    }
    Column earliest = least(col("known_at"), col("origin_at"));
    return dated
        .join(known, CollectionConverters.asScala(KEY).toSeq(), "left")
        .withColumn("first_seen_at", when(col("opens"), earliest).otherwise(col("origin_at")));
  }
}
