package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is known of each file to the tables: denominators, counts, and the facts themselves.
 *
 * <p>Columns are those of the tables, in any order.
 */
public final class CountFindings {
  private static final List<String> FILE =
      List.of("repository", "path", "module", "language", "role");
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

  private final Dataset<Row> judged;
  private final Dataset<Row> rules;
  private final Column date;

  /**
   * @param judged as {@link AttachReports} gives them
   * @param rules rule, revision, category, severity, cwe
   */
  public CountFindings(Dataset<Row> judged, Dataset<Row> rules, LocalDate snapshotDate) {
    this.judged = judged;
    this.rules =
        rules.select(
            col("rule"),
            col("revision").as("rule_revision"),
            col("category"),
            col("severity"),
            col("cwe"));
    this.date = lit(snapshotDate);
  }

  public Dataset<Row> modules() {
    var sums = new ArrayList<Column>();
    sums.add(sumOf("size_bytes").as("size_bytes"));
    sums.add(sum(when(col("judged"), 1L).otherwise(0L)).as("files_judged"));
    sums.add(sum(when(col("judged"), 0L).otherwise(1L)).as("files_not_judged"));
    sums.add(sumOf("size(filter(problems, p -> p.kind = 'rule_failed'))").as("rule_failures"));
    for (String metric : SUMMED_METRICS) {
      sums.add(sumOf("metrics." + metric).as(metric));
    }
    for (String measure : List.of("cyclomatic", "cognitive")) {
      sums.add(
          sumOf("aggregate(functions, 0L, (total, f) -> total + f." + measure + ")").as(measure));
    }
    return judged
        .groupBy("repository", "module", "language", "role")
        .agg(count("*").as("files"), sums.toArray(Column[]::new))
        .withColumn("snapshot_date", date);
  }

  /** A file that was not judged adds nothing to a sum; it is counted beside it. */
  private static Column sumOf(String expression) {
    return sum(coalesce(expr(expression).cast("long"), lit(0L)));
  }

  public Dataset<Row> findingCounts() {
    return exploded("counts")
        .groupBy("repository", "module", "language", "role", "rule")
        .agg(
            sum("findings").as("findings"),
            sum("suppressed").as("suppressed"),
            sum(when(col("findings").gt(0), 1L).otherwise(0L)).as("files"))
        .join(broadcast(rules), "rule")
        .withColumn("snapshot_date", date);
  }

  public Dataset<Row> files() {
    return judged
        .withColumn("code_lines", col("metrics.code_lines"))
        .withColumn("comment_lines", col("metrics.comment_lines"))
        .withColumn("blank_lines", col("metrics.blank_lines"))
        .withColumn("types", col("metrics.types"))
        .withColumn("highest_cyclomatic", ifJudged(highest("cyclomatic")))
        .withColumn("highest_cognitive", ifJudged(highest("cognitive")))
        .withColumn("findings", ifJudged("aggregate(counts, 0, (n, c) -> n + c.findings)"))
        .withColumn("suppressed", ifJudged("aggregate(counts, 0, (n, c) -> n + c.suppressed)"))
        .withColumn("functions", col("metrics.functions"))
        .withColumn("security_verdict", lit("not_judged"))
        .withColumn("snapshot_date", date);
  }

  private static String highest(String measure) {
    return "aggregate(functions, 0, (top, f) -> greatest(top, f." + measure + "))";
  }

  private static Column ifJudged(String expression) {
    return when(col("judged"), expr(expression));
  }

  public Dataset<Row> functions() {
    return exploded("functions").withColumn("snapshot_date", date);
  }

  public Dataset<Row> findings() {
    return exploded("findings")
        .withColumn("suppressed", not(col("suppression_reason").equalTo("")))
        .withColumn("suppression_reason", when(col("suppressed"), col("suppression_reason")))
        .join(broadcast(rules), "rule")
        .withColumn("snapshot_date", date);
  }

  /**
   * @param files as {@link ListFiles} gives them
   */
  public Dataset<Row> problems(Dataset<Row> files) {
    var listed =
        files
            .where(col("path").isNotNull().and(col("problem_kind").isNotNull()))
            .select(
                col("repository"),
                col("path"),
                col("problem_kind").as("kind"),
                lit(null).cast("string").as("rule"),
                lit(null).cast("int").as("line"),
                col("problem_detail").as("detail"));
    var found =
        exploded("problems")
            .select(
                col("repository"),
                col("path"),
                col("kind"),
                when(not(col("rule").equalTo("")), col("rule")).as("rule"),
                when(col("line").gt(0), col("line")).as("line"),
                col("detail"));
    return listed.unionByName(found).withColumn("snapshot_date", date);
  }

  /** One row for each element of a nested column, with its fields beside the file's. */
  private Dataset<Row> exploded(String nested) {
    var columns = new ArrayList<Column>(FILE.stream().map(name -> col(name)).toList());
    columns.add(explode(col(nested)).as("element"));
    var kept = new ArrayList<Column>(FILE.stream().map(name -> col(name)).toList());
    kept.add(col("element.*"));
    return judged.select(columns.toArray(Column[]::new)).select(kept.toArray(Column[]::new));
  }
}
