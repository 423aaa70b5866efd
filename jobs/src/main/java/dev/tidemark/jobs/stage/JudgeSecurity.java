package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SecurityJudgement;
import dev.tidemark.analyzers.rule.SecurityRules;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Says of each file what its findings and problems, those across files too, let be said. */
public final class JudgeSecurity {
  private static final StructType JUDGEMENT =
      new StructType().add("verdict", StringType, false).add("reason", StringType, true);

  private JudgeSecurity() {}

  /**
   * Adds security_verdict and security_reason.
   *
   * @param judged as {@link AttachReports} gives them
   */
  public static Dataset<Row> of(Dataset<Row> judged, SecurityRules rules) {
    UDF5<String, String, Boolean, Seq<String>, Seq<Row>, Row> judge =
        (language, role, isJudged, found, problems) ->
            row(
                rules.of(
                    Language.valueOf(language.toUpperCase(Locale.ROOT)),
                    Role.valueOf(role.toUpperCase(Locale.ROOT)),
                    isJudged,
                    found == null ? List.of() : CollectionConverters.asJava(found),
                    problems == null
                        ? List.of()
                        : problems(CollectionConverters.asJava(problems))));
    Column security =
        udf(judge, JUDGEMENT)
            .apply(
                col("language"),
                col("role"),
                col("judged"),
                expr("transform(filter(counts, c -> c.findings > 0), c -> c.rule)"),
                // What kept a file from being loaded is told in its row, and there is no report.
                expr(
                    "coalesce(problems, array(struct(problem_kind AS kind, '' AS rule, 0 AS line,"
                        + " problem_detail AS detail)))"));
    return judged
        .withColumn("security", security)
        .withColumn("security_verdict", col("security.verdict"))
        .withColumn("security_reason", col("security.reason"))
        .drop("security");
  }

  private static List<Problem> problems(Collection<Row> rows) {
    return rows.stream()
        .filter(row -> !row.isNullAt(0))
        .map(
            row ->
                new Problem(
                    ProblemKind.valueOf(row.getString(0).toUpperCase(Locale.ROOT)),
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3)))
        .toList();
  }

  private static Row row(SecurityJudgement said) {
    return RowFactory.create(said.verdict().id(), said.reason().isEmpty() ? null : said.reason());
  }
}
