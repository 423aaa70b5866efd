package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.jobs.table.Files;
import dev.tidemark.jobs.table.Findings;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Published findings of snapshots beside those that this run finds there: at a change of rules the
 * two differ although the commit is the same.
 */
final class CompareWithPublished {
  private static final StructType SEAM =
      new StructType()
          .add("repository", StringType, false)
          .add("at", IntegerType, false)
          .add("moment", IntegerType, false)
          .add("otherwise", StringType, false, "the cause where nothing else is known")
          .add("same_commit", BooleanType, false)
          .add("other_scope", BooleanType, false);

  private static final List<String> KEY = List.of("repository", "path", "rule", "fingerprint");

  private static final String FACT =
      "module, language, role, line, start_column, end_line, symbol, message, rule_revision,"
          + " category, severity";

  private static final String TRANSITIONS =
      """
      filter(array(
        if(now IS NOT NULL AND old IS NULL, named_struct(
          'kind', 'introduced', 'delta', 1L, 'resolution', CAST(NULL AS STRING), 'fact', now,
          'cause', if(other_scope AND same_commit AND listed_then IS NULL, 'scope', otherwise)),
          NULL),
        if(old IS NOT NULL AND now IS NULL, named_struct(
          'kind', if(same_commit OR judged_now IS NULL OR judged_now, 'resolved', 'hidden'),
          'delta', -1L,
          'resolution', if(otherwise = 'code' AND coalesce(judged_now, true),
            if(judged_now IS NULL, 'deleted', 'fixed'), NULL),
          'fact', old,
          'cause', CASE WHEN same_commit AND judged_now IS NULL THEN 'scope'
            WHEN NOT same_commit AND NOT judged_now THEN 'coverage' ELSE otherwise END),
          NULL),
        if(moved, named_struct('kind', 'left', 'delta', -1L, 'resolution', CAST(NULL AS STRING),
          'fact', old, 'cause', 'scope'), NULL),
        if(moved, named_struct('kind', 'entered', 'delta', 1L, 'resolution', CAST(NULL AS STRING),
          'fact', now, 'cause', 'scope'), NULL)),
      t -> t IS NOT NULL)""";

  private final SparkSession spark;
  private final EarlierRows earlier;
  private final Dataset<Row> rules;

  /**
   * @param rules rows of {@link dev.tidemark.jobs.table.Rules#SCHEMA}
   */
  CompareWithPublished(EarlierRows earlier, Dataset<Row> rules) {
    this.spark = earlier.spark();
    this.earlier = earlier;
    this.rules = rules;
  }

  /**
   * What {@link CountChanges} takes.
   *
   * @param seams whose findings are in the tables; not empty
   * @param judged as {@link AttachReports} gives them
   */
  Dataset<Row> transitions(List<Seam> seams, Dataset<Row> judged) {
    Dataset<Row> at = broadcast(spark.createDataFrame(rows(seams), SEAM));
    Dataset<Row> there =
        judged.join(at, "repository").where(col("at").between(col("first"), col("last")));
    Dataset<Row> filesNow =
        there.select(col("repository"), col("path"), col("judged").as("judged_now"));
    Dataset<Row> filesThen =
        earlier
            .of(Files.TABLE, before(seams.stream().filter(Seam::otherScope)))
            .select(col("repository"), col("path"), lit(true).as("listed_then"));
    return then(seams)
        .join(now(there), on(KEY), "full_outer")
        .join(filesNow, on(List.of("repository", "path")), "left")
        .join(filesThen, on(List.of("repository", "path")), "left")
        .join(at, "repository")
        .withColumn(
            "moved",
            expr(
                "old.module <> now.module OR old.language <> now.language OR old.role <>"
                    + " now.role"))
        .withColumn("moved", expr("coalesce(moved, false)"))
        .withColumn("t", expr("explode(" + TRANSITIONS + ")"))
        .selectExpr(
            "repository",
            "moment",
            "t.kind",
            "t.delta",
            "t.cause",
            "t.resolution",
            "path",
            "rule",
            "fingerprint",
            "t.fact.*",
            "at AS origin_moment",
            "path AS origin_path",
            "fingerprint AS origin_fingerprint");
  }

  private Dataset<Row> then(List<Seam> seams) {
    return counting(earlier.of(Findings.TABLE, before(seams.stream())).where("NOT suppressed"))
        .withColumnRenamed("fact", "old");
  }

  private Dataset<Row> now(Dataset<Row> there) {
    return counting(
            there
                .selectExpr(
                    "repository", "path", "module", "language", "role", "explode(findings) f")
                .selectExpr("repository", "path", "module", "language", "role", "f.*")
                .where("suppression_reason = ''")
                .join(
                    broadcast(
                        rules.selectExpr(
                            "rule", "revision AS rule_revision", "category", "severity")),
                    "rule"))
        .withColumnRenamed("fact", "now");
  }

  private static Dataset<Row> counting(Dataset<Row> findings) {
    var columns = KEY.stream().map(name -> col(name));
    Column fact =
        struct(Stream.of(FACT.split(", *")).map(name -> col(name)).toArray(Column[]::new))
            .as("fact");
    return findings.select(Stream.concat(columns, Stream.of(fact)).toArray(Column[]::new));
  }

  private static List<LiveSnapshot> before(Stream<Seam> seams) {
    return seams.map(Seam::before).toList();
  }

  private static List<Row> rows(List<Seam> seams) {
    return seams.stream()
        .map(
            seam ->
                RowFactory.create(
                    seam.repository(),
                    seam.at(),
                    seam.booked(),
                    seam.cause().id(),
                    seam.sameCommit(),
                    seam.otherScope()))
        .toList();
  }

  private static Seq<String> on(List<String> columns) {
    return CollectionConverters.asScala(columns).toSeq();
  }
}
