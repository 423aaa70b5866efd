package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import dev.tidemark.jobs.identity.Ending;
import dev.tidemark.jobs.identity.Lifelines;
import dev.tidemark.jobs.identity.Pending;
import dev.tidemark.jobs.identity.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Judged files over time to what became of each finding from one moment to the next.
 *
 * <p>Only what changed is looked at, file by file; what a file was called before tells which rows
 * belong together.
 */
final class TraceFindings {
  private TraceFindings() {}

  /**
   * Rows of {@link TraceRows#SCHEMA}, of moments after the first that could be read; what has no
   * row at the end stood unchanged in the same place from the first moment on.
   *
   * @param judged as {@link AttachReports} gives them
   * @param pending rows of {@link dev.tidemark.jobs.table.UnseenFindings#SCHEMA} that held at the
   *     first moment
   * @param asked rules and the roles that they are asked of, as {@link #asked} has them
   */
  static Dataset<Row> in(
      Dataset<Row> judged,
      Dataset<Row> pending,
      List<Timeline> timelines,
      Moments moments,
      Set<String> asked) {
    UnreadableFiles unreadable = UnreadableFiles.of(judged);
    var ranks = new HashMap<String, int[]>();
    timelines.forEach(each -> ranks.put(each.ref().repository(), each.ranks()));
    return versions(judged, moments)
        .unionByName(pending(pending, judged))
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getString(0) + '\0' + row.getString(1),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (lineage, rows) -> follow(rows, ranks, asked, unreadable),
            Encoders.row(TraceRows.SCHEMA));
  }

  static String asked(String rule, String role) {
    return rule + ' ' + role;
  }

  private static Dataset<Row> versions(Dataset<Row> judged, Moments moments) {
    Column[] columns =
        Arrays.stream(TraceRows.VERSION.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> ends =
        moments
            .all()
            .groupBy("repository")
            .agg(
                expr("min(moment)").as("opening"),
                expr("max(if(newest, moment, NULL))").as("closing"));
    return judged
        .join(broadcast(ends), "repository")
        .where(
            col("first")
                .gt(col("opening"))
                .or(col("last").lt(col("closing")))
                .or(not(col("judged")))
                .or(size(col("problems")).gt(0)))
        .withColumn("failed_rules", rulesWith("rule_failed"))
        .withColumn("gave_up", rulesWith("too_complex"))
        .select(columns);
  }

  private static Column rulesWith(String problem) {
    return expr("transform(filter(problems, p -> p.kind = '" + problem + "'), p -> p.rule)");
  }

  /** As versions before the first moment, of the file that has the path then. */
  private static Dataset<Row> pending(Dataset<Row> unseen, Dataset<Row> judged) {
    Column finding =
        expr(
            "struct(rule, line, start_column, end_line, symbol, message, fingerprint,"
                + " line_hash AS text, if(suppressed, 'yes', '') AS suppression_reason,"
                + " CAST(array() AS array<struct<path:string,line:int,end_line:int>>) AS related,"
                + " coalesce(flow, CAST(array() AS array<struct<path:string,line:int,text:string>>))"
                + " AS flow)");
    Dataset<Row> files =
        judged.where(col("first").equalTo(0)).select("repository", "path", "lineage");
    return unseen
        .join(files, CollectionConverters.asScala(List.of("repository", "path")).toSeq())
        .select(
            col("repository"),
            col("lineage"),
            col("path"),
            lit(null).cast("string").as("renamed_from"),
            col("module"),
            col("language"),
            col("role"),
            lit(-1).as("first"),
            lit(-1).as("last"),
            lit(false).as("judged"),
            expr("CAST(array() AS array<string>)").as("failed_rules"),
            expr("CAST(array() AS array<string>)").as("gave_up"),
            array(finding).as("findings"));
  }

  private static Iterator<Row> follow(
      Iterator<Row> rows, Map<String, int[]> ranks, Set<String> asked, UnreadableFiles unreadable) {
    var versions = new ArrayList<Version<Row>>();
    var pending = new ArrayList<Pending<Row>>();
    String repository = "";
    while (rows.hasNext()) {
      Row row = rows.next();
      repository = row.getString(0);
      if (TraceRows.isPending(row)) {
        pending.addAll(TraceRows.pending(row));
      } else {
        versions.add(TraceRows.version(row, unreadable));
      }
    }
    String of = repository;
    if (versions.isEmpty()) {
      // The file stands as it was, but what it depends on may be readable again.
      Set<String> now = unreadable.at(of, 0);
      return pending.stream()
          .filter(each -> !each.finding().isVisibleBeside(now))
          .map(each -> TraceRows.row(of, each))
          .iterator();
    }
    var told = new ArrayList<Row>();
    Ending<Row> ending =
        Lifelines.follow(
            versions,
            pending,
            ranks.get(of),
            (rule, part) -> asked.contains(asked(rule, part.role())),
            transition -> told.add(TraceRows.row(of, transition)));
    ending.standing().forEach(each -> told.add(TraceRows.row(of, each)));
    ending.pending().forEach(each -> told.add(TraceRows.row(of, each)));
    return told.iterator();
  }
}
