package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.tidemark.jobs.table.Reports;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Files joined with the reports on their contents: what is known of each file. */
public final class AttachReports {
  private AttachReports() {}

  /**
   * One row for each file, with repository, path, blob, module, language, role, size_bytes, judged,
   * not_judged_reason, and the nested columns of {@link Reports}, null where there is no report.
   *
   * @param files as {@link ListFiles} gives them
   * @param reports rows of {@link Reports#SCHEMA}, each key once
   */
  public static Dataset<Row> to(Dataset<Row> files, Dataset<Row> reports) {
    var columns = new ArrayList<Column>();
    for (String name : List.of("repository", "path", "blob", "module", "language")) {
      columns.add(col(name));
    }
    columns.add(coalesce(col("role"), col("listed_role")).as("role"));
    columns.add(col("size_bytes"));
    columns.add(col("metrics").isNotNull().as("judged"));
    columns.add(
        when(
                col("metrics").isNull(),
                coalesce(col("problem_kind"), get(col("problems"), lit(0)).getField("kind")))
            .as("not_judged_reason"));
    columns.add(col("problem_kind"));
    columns.add(col("problem_detail"));
    for (String name : List.of("metrics", "functions", "counts", "findings", "problems")) {
      columns.add(col(name));
    }
    return files
        .where(col("blob").isNotNull())
        .join(reports, CollectionConverters.asScala(Reports.KEY).toSeq(), "left")
        .select(columns.toArray(Column[]::new));
  }
}
