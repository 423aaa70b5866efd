package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Which findings came and went, which are out of sight, and since when each is known. */
public final class DateFindings {
  private final Transitions transitions;
  private final Moments moments;
  private final FirstSeen firstSeen;

  public DateFindings(
      Transitions transitions, EarlierRows earlier, List<Timeline> timelines, Moments moments) {
    this.transitions = transitions;
    this.moments = moments;
    this.firstSeen = new FirstSeen(earlier, timelines, moments);
  }

  /** Rows of {@link dev.tidemark.jobs.table.FindingEvents#SCHEMA}. */
  public Dataset<Row> events() {
    return firstSeen
        .of(
            transitions
                .changes()
                .where("kind IN ('introduced', 'resolved')")
                .unionByName(transitions.beginnings()))
        .withColumnRenamed("kind", "event")
        .join(broadcast(moments.published()), on("repository", "moment"));
  }

  /**
   * Rows of {@link dev.tidemark.jobs.table.UnseenFindings#SCHEMA}.
   *
   * @param rules rows of {@link dev.tidemark.jobs.table.Rules#SCHEMA}
   */
  public Dataset<Row> unseen(Dataset<Row> rules) {
    Dataset<Row> seen =
        moments
            .all()
            .selectExpr(
                "repository", "moment", "snapshot_date AS seen_date", "commit_hash AS seen_hash");
    Dataset<Row> earlier =
        transitions
            .pending()
            .selectExpr(
                "repository",
                "rule",
                "path AS origin_path",
                "fingerprint AS origin_fingerprint",
                "last_seen_date AS earlier_date",
                "last_seen_commit_hash AS earlier_hash");
    return firstSeen
        .of(
            transitions
                .atEnd(TraceRows.UNSEEN)
                .join(
                    broadcast(
                        rules.selectExpr(
                            "rule",
                            "revision AS rule_revision",
                            "category",
                            "severity",
                            "split(cwe, ',')[0] AS cwe")),
                    "rule"))
        .join(broadcast(seen), on("repository", "moment"), "left")
        .join(earlier, on("repository", "rule", "origin_path", "origin_fingerprint"), "left")
        .withColumn("last_seen_date", expr("coalesce(seen_date, earlier_date)"))
        .withColumn("last_seen_commit_hash", expr("coalesce(seen_hash, earlier_hash)"))
        .join(
            broadcast(moments.all().where("newest").select("repository", "snapshot_date")),
            "repository");
  }

  /**
   * Adds first_seen_at.
   *
   * @param findings of the newest moments, with repository, path, rule and fingerprint
   */
  public Dataset<Row> dated(Dataset<Row> findings) {
    Dataset<Row> opening =
        moments.all().where("opens").selectExpr("repository", "moment AS opening");
    return firstSeen.of(
        findings
            .join(
                transitions
                    .atEnd(TraceRows.ALIVE)
                    .select(
                        "repository",
                        "path",
                        "rule",
                        "fingerprint",
                        "origin_moment",
                        "origin_path",
                        "origin_fingerprint"),
                on("repository", "path", "rule", "fingerprint"),
                "left")
            .join(broadcast(opening), "repository")
            .withColumn("origin_moment", expr("coalesce(origin_moment, opening)"))
            .withColumn("origin_path", expr("coalesce(origin_path, path)"))
            .withColumn("origin_fingerprint", expr("coalesce(origin_fingerprint, fingerprint)")));
  }

  private static Seq<String> on(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
