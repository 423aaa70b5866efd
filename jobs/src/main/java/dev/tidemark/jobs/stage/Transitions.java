package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.jobs.identity.Cause;
import dev.tidemark.jobs.table.UnseenFindings;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.Series;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What became of each finding from one moment to the next: by itself, or because it is looked at
 * otherwise than before.
 */
public final class Transitions {
  private static final StructType BEGINNING =
      new StructType().add("repository", StringType, false).add("moment", IntegerType, false);

  /** What the rows of all of them have. */
  private static final Column[] COLUMNS =
      Arrays.stream(
              ("repository, moment, kind, delta, cause, resolution, path, module, language, role,"
                      + " rule, rule_revision, category, severity, line, start_column, end_line,"
                      + " symbol, message, fingerprint, origin_moment, origin_path,"
                      + " origin_fingerprint")
                  .split(", "))
          .map(name -> col(name))
          .toArray(Column[]::new);

  private final SparkSession spark;
  private final EarlierRows earlier;
  private final List<Timeline> timelines;
  private final Dataset<Row> judged;
  private final Dataset<Row> rules;
  private final List<Seam> seams;
  private final Dataset<Row> pending;
  private final Dataset<Row> traced;
  private final Set<String> kinds;

  /**
   * @param judged as {@link AttachReports} gives them
   * @param rules rows of {@link dev.tidemark.jobs.table.Rules#SCHEMA}
   * @param current under which everything is judged
   */
  public Transitions(
      EarlierRows earlier,
      List<Timeline> timelines,
      Moments moments,
      Dataset<Row> judged,
      Dataset<Row> rules,
      Series current) {
    this.spark = judged.sparkSession();
    this.earlier = earlier;
    this.timelines = timelines;
    this.judged = judged;
    this.rules = rules;
    this.seams = timelines.stream().flatMap(each -> Seam.of(each, current).stream()).toList();
    this.pending = pendingRows();
    this.traced =
        timelines.stream().allMatch(each -> each.moments().size() <= 1)
            ? none()
            : TraceFindings.in(judged, pending, timelines, moments, asked()).persist();
    // On most nights little happens, and what reads nothing need not be planned.
    this.kinds =
        traced.select("kind").distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
  }

  private Dataset<Row> none() {
    return spark.createDataFrame(List.of(), TraceRows.SCHEMA);
  }

  private Dataset<Row> pendingRows() {
    List<LiveSnapshot> before =
        timelines.stream()
            .filter(Timeline::goesOn)
            .map(each -> each.earlier().before())
            .filter(LiveSnapshot::newest)
            .toList();
    // What another revision of a rule said cannot be looked for.
    Dataset<Row> same = rules.where("enabled").selectExpr("rule", "revision AS rule_revision");
    return earlier
        .of(UnseenFindings.TABLE, before)
        .join(
            broadcast(same),
            CollectionConverters.asScala(List.of("rule", "rule_revision")).toSeq(),
            "left_semi");
  }

  private Set<String> asked() {
    var asked = new HashSet<String>();
    rules
        .where("enabled")
        .selectExpr("rule", "explode(split(roles, ',')) AS role")
        .collectAsList()
        .forEach(row -> asked.add(TraceFindings.asked(row.getString(0), row.getString(1))));
    return asked;
  }

  /** What earlier runs could not see any more; rows of {@link UnseenFindings#SCHEMA}. */
  Dataset<Row> pending() {
    return pending;
  }

  /** How findings stand at the end, where that is not as at the first moment. */
  Dataset<Row> atEnd(String kind) {
    Dataset<Row> rows = kinds.contains(kind) ? traced.where(col("kind").equalTo(kind)) : none();
    return rows.select(
        "repository", "moment", "finding.*", "origin_moment", "origin_path", "origin_fingerprint");
  }

  /** Of which there is a snapshot before. */
  Dataset<Row> changes() {
    boolean nothing = Set.of(TraceRows.ALIVE, TraceRows.UNSEEN).containsAll(kinds);
    Dataset<Row> all =
        (nothing ? none() : traced.where("delta <> 0"))
            .select("*", "finding.*")
            .join(broadcast(revisions()), "rule")
            .select(COLUMNS);
    List<Seam> known = seams.stream().filter(each -> each.before().newest()).toList();
    return known.isEmpty()
        ? all
        : all.unionByName(
            new CompareWithPublished(earlier, rules).transitions(known, judged).select(COLUMNS));
  }

  /** Seams at which it is not known which findings differ. */
  List<Seam> countedSeams() {
    return seams.stream().filter(each -> !each.before().newest()).toList();
  }

  /** What stands at the first snapshot of a repository: it came with it. */
  Dataset<Row> beginnings() {
    return judged
        .join(broadcast(begun()), "repository")
        .where(col("moment").between(col("first"), col("last")))
        .withColumn("f", expr("explode(findings)"))
        .where("f.suppression_reason = ''")
        .select("repository", "moment", "path", "module", "language", "role", "f.*")
        .join(broadcast(revisions()), "rule")
        .withColumn("kind", lit("introduced"))
        .withColumn("delta", lit(1L))
        .withColumn("cause", lit(Cause.SCOPE.id()))
        .withColumn("resolution", lit(null).cast("string"))
        .withColumn("origin_moment", col("moment"))
        .withColumn("origin_path", col("path"))
        .withColumn("origin_fingerprint", col("fingerprint"))
        .select(COLUMNS);
  }

  /** repository and moment of such snapshots. */
  Dataset<Row> begun() {
    List<Row> rows =
        timelines.stream()
            .filter(each -> each.beginning() >= 0)
            .map(each -> RowFactory.create(each.ref().repository(), each.beginning()))
            .toList();
    return spark.createDataFrame(rows, BEGINNING);
  }

  private Dataset<Row> revisions() {
    return rules.selectExpr("rule", "revision AS rule_revision", "category", "severity");
  }

  public void close() {
    traced.unpersist();
  }
}
