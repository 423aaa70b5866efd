package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.tidemark.analyzers.model.SecurityVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What is known of each file to the tables: denominators, counts, and the facts themselves.
 *
 * <p>Columns are those of the tables, in any order.
 */
public final class CountFindings {
  private static final Set<String> KEPT =
      Set.of("repository", "path", "module", "language", "role", "first", "last", "snapshot_date");
  private static final List<String> SUMMED_METRICS =
      List.of(
          "code_lines",
          "comment_lines",
          "blank_lines",
          "types",
          "functions",
          "documentable",
          "documented",
          "annotatable",
          "annotated");

  private static final String UNJUDGED_RULES =
      "size(array_distinct(transform(filter(problems,"
          + " p -> p.kind IN ('rule_failed', 'too_complex')), p -> p.rule)))";

  private static final List<String> MODULE = List.of("repository", "module", "language", "role");

  private final Dataset<Row> newest;
  private final Dataset<Row> counted;
  private final List<Column> period;
  private final Dataset<Row> rules;
  private final Moments moments;

  /**
   * @param judged as {@link JudgeSecurity} gives them
   * @param rules rule, revision, category, severity, cwe
   * @param moments as {@link Moments} has them
   */
  public CountFindings(Dataset<Row> judged, Dataset<Row> rules, Moments moments) {
    this.newest = moments.newestOf(judged);
    this.counted = moments.one() ? newest : judged;
    this.period =
        moments.one() ? List.of(col("snapshot_date")) : List.of(col("first"), col("last"));
    this.moments = moments;
    this.rules =
        rules.select(
            col("rule"),
            col("revision").as("rule_revision"),
            col("category"),
            col("severity"),
            expr("split(cwe, ',')[0]").as("cwe"));
  }

  public Dataset<Row> modules() {
    var columns = new ArrayList<Column>(MODULE.stream().map(name -> col(name)).toList());
    columns.addAll(period);
    var sums = new ArrayList<String>();
    add(columns, sums, "size_bytes", "size_bytes");
    add(columns, sums, "files_judged", "int(judged)");
    add(columns, sums, "files_not_judged", "int(not judged)");
    add(columns, sums, "rule_failures", UNJUDGED_RULES);
    for (SecurityVerdict verdict : SecurityVerdict.values()) {
      String id = verdict.id();
      add(columns, sums, "security_" + id, "int(security_verdict = '" + id + "')");
    }
    for (String metric : SUMMED_METRICS) {
      add(columns, sums, metric, "metrics." + metric);
    }
    for (String measure : List.of("cyclomatic", "cognitive")) {
      add(
          columns,
          sums,
          measure,
          "aggregate(functions, 0L, (total, f) -> total + f." + measure + ")");
    }
    Dataset<Row> files = counted.select(columns.toArray(Column[]::new));
    return summed(files, MODULE, sums).withColumnRenamed("things", "files");
  }

  /** A file that was not judged adds nothing to a sum; it is counted beside it. */
  private static void add(List<Column> columns, List<String> sums, String name, String expression) {
    columns.add(coalesce(expr(expression).cast("long"), lit(0L)).as(name));
    sums.add(name);
  }

  public Dataset<Row> findingCounts() {
    var columns = new ArrayList<Column>(MODULE.stream().map(name -> col(name)).toList());
    columns.addAll(period);
    columns.add(col("rule"));
    columns.add(col("findings").cast("long").as("findings"));
    columns.add(col("suppressed").cast("long").as("suppressed"));
    columns.add(when(col("findings").gt(0), 1L).otherwise(0L).as("files"));
    var groups = new ArrayList<>(MODULE);
    groups.add("rule");
    Dataset<Row> counts = exploded(counted, "counts").select(columns.toArray(Column[]::new));
    return summed(counts, groups, List.of("findings", "suppressed", "files"))
        .join(broadcast(rules), "rule");
  }

  private Dataset<Row> summed(Dataset<Row> things, List<String> groups, List<String> sums) {
    if (moments.one()) {
      var dated = new ArrayList<>(groups);
      dated.add("snapshot_date");
      return RunningSums.atOne(things, dated, sums);
    }
    return RunningSums.overTime(things, groups, sums)
        .join(
            broadcast(moments.published()),
            CollectionConverters.asScala(List.of("repository", "moment")).toSeq());
  }

  public Dataset<Row> files() {
    return newest
        .withColumn("code_lines", col("metrics.code_lines"))
        .withColumn("comment_lines", col("metrics.comment_lines"))
        .withColumn("blank_lines", col("metrics.blank_lines"))
        .withColumn("types", col("metrics.types"))
        .withColumn("highest_cyclomatic", highest("cyclomatic"))
        .withColumn("highest_cognitive", highest("cognitive"))
        .withColumn("findings", ifJudged("aggregate(counts, 0, (n, c) -> n + c.findings)"))
        .withColumn("suppressed", ifJudged("aggregate(counts, 0, (n, c) -> n + c.suppressed)"))
        .withColumn("functions", col("metrics.functions"));
  }

  /** Of the functions of a judged file. */
  static Column highest(String measure) {
    return ifJudged("aggregate(functions, 0, (top, f) -> greatest(top, f." + measure + "))");
  }

  private static Column ifJudged(String expression) {
    return when(col("judged"), expr(expression));
  }

  public Dataset<Row> functions() {
    return exploded(newest, "functions");
  }

  public Dataset<Row> findings() {
    return exploded(newest, "findings")
        .withColumn("suppressed", not(col("suppression_reason").equalTo("")))
        .withColumn("suppression_reason", when(col("suppressed"), col("suppression_reason")))
        .join(broadcast(rules), "rule");
  }

  /**
   * @param files as {@link ListFiles} gives them
   */
  public Dataset<Row> problems(Dataset<Row> files) {
    var listed =
        moments
            .newestOf(files)
            .where(col("path").isNotNull().and(col("problem_kind").isNotNull()))
            .select(
                col("repository"),
                col("snapshot_date"),
                col("path"),
                col("problem_kind").as("kind"),
                lit(null).cast("string").as("rule"),
                lit(null).cast("int").as("line"),
                col("problem_detail").as("detail"));
    var found =
        exploded(newest, "problems")
            .select(
                col("repository"),
                col("snapshot_date"),
                col("path"),
                col("kind"),
                when(not(col("rule").equalTo("")), col("rule")).as("rule"),
                when(col("line").gt(0), col("line")).as("line"),
                col("detail"));
    return listed.unionByName(found);
  }

  /** One row for each element of a nested column, with its fields beside the file's. */
  private static Dataset<Row> exploded(Dataset<Row> files, String nested) {
    var kept =
        new ArrayList<Column>(
            List.of(files.columns()).stream()
                .filter(KEPT::contains)
                .map(name -> col(name))
                .toList());
    var columns = new ArrayList<Column>(kept);
    columns.add(explode(col(nested)).as("element"));
    kept.add(col("element.*"));
    return files.select(columns.toArray(Column[]::new)).select(kept.toArray(Column[]::new));
  }
}
