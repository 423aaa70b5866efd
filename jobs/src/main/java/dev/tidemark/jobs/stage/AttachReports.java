package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import dev.tidemark.jobs.table.AcrossReports;
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
   * One row for each stretch of moments in which all of this stays the same of a file: repository,
   * path, blob, module, language, role, size_bytes, judged, not_judged_reason, and the nested
   * columns of {@link Reports}, null where there is no report; first and last, and what {@link
   * ListFiles} says of either.
   *
   * @param files as {@link ListFiles} gives them
   * @param reports rows of {@link Reports#SCHEMA}, each key once
   * @param across as {@link FindAcrossFiles} gives them
   */
  public static Dataset<Row> to(Dataset<Row> files, Dataset<Row> reports, Dataset<Row> across) {
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
    columns.add(col("metrics"));
    columns.add(col("functions"));
    for (String name : FindAcrossFiles.ADDED) {
      Column added = col(AcrossReports.PREFIX + name);
      Column both = concat(col(name), added);
      Column joined = name.equals("counts") ? byRule(both) : both;
      columns.add(when(added.isNull(), col(name)).otherwise(joined).as(name));
    }
    Column from = coalesce(col(AcrossReports.PREFIX + "from"), col("first"));
    columns.add(from.as("first"));
    Column to = coalesce(col(AcrossReports.PREFIX + "to"), col("last"));
    columns.add(to.as("last"));
    columns.add(col("lineage"));
    for (String name : List.of("renamed_from", "change", "previous_blob")) {
      columns.add(when(from.equalTo(col("first")), col(name)).as(name));
    }
    columns.add(when(to.equalTo(col("last")), col("gone_at")).as("gone_at"));
    return files
        .where(col("blob").isNotNull())
        .join(reports.drop("facts"), CollectionConverters.asScala(Reports.KEY).toSeq(), "left")
        .join(
            across,
            CollectionConverters.asScala(List.of("repository", "path", "first")).toSeq(),
            "left")
        .select(columns.toArray(Column[]::new));
  }

  // A rule may find something in the file alone, and more with others; it is one file all the same.
  private static Column byRule(Column counts) {
    Column rules = array_distinct(transform(counts, each -> each.getField("rule")));
    return transform(
        rules,
        rule -> {
          Column own = filter(counts, each -> each.getField("rule").equalTo(rule));
          return struct(
              rule.as("rule"),
              sum(own, "findings").as("findings"),
              sum(own, "suppressed").as("suppressed"));
        });
  }

  private static Column sum(Column counts, String what) {
    return aggregate(counts, lit(0), (sum, each) -> sum.plus(each.getField(what)));
  }
}
