package dev.tidemark.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import dev.tidemark.jobs.RunSummary.RuleCount;
import dev.tidemark.jobs.RunSummary.Security;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.stage.LoadBlobs.Demand;
import dev.tidemark.jobs.stage.Timeline;
import dev.tidemark.jobs.warehouse.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sums up a run from what it read and from its tables. */
record RunSummaries(RunId run, List<Timeline> timelines, List<Demand> demand) {
  /**
   * @param modules of the newest moments, as are the following
   */
  RunSummary of(Dataset<Row> modules, Dataset<Row> findingCounts, Dataset<Row> problems) {
    var byRole =
        modules
            .groupBy("role")
            .agg(
                sum("files").as("files"),
                sum("files_judged").as("files_judged"),
                sum("size_bytes").as("size_bytes"),
                sum("code_lines").as("code_lines"),
                sum("security_clean").as("security_clean"),
                sum("security_findings").as("security_findings"),
                sum("security_not_judged").as("security_not_judged"))
            .collectAsList();
    var byRule =
        findingCounts
            .groupBy("category", "rule", "role")
            .agg(sum("findings").as("findings"), sum("suppressed").as("suppressed"))
            .collectAsList();
    var codeLines = new TreeMap<String, Long>();
    byRole.forEach(row -> codeLines.put(row.getAs("role"), row.<Long>getAs("code_lines")));
    return new RunSummary(
        run.value(),
        timelines.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.latest().status().id(), TreeMap::new, Collectors.counting())),
        timelines.stream().flatMap(each -> unread(each).stream()).toList(),
        timelines.stream().mapToLong(each -> each.readable().size()).sum(),
        days(timelines),
        total(byRole, "files"),
        total(byRole, "files_judged"),
        new Security(
            total(byRole, "security_clean"),
            total(byRole, "security_findings"),
            total(byRole, "security_not_judged")),
        codeLines,
        ruleCounts(byRule),
        total(byRule, "suppressed"),
        problemCounts(problems),
        total(byRole, "size_bytes"),
        demand.stream().mapToLong(Demand::blobs).sum(),
        demand.stream().mapToLong(Demand::reused).sum(),
        demand.stream().mapToLong(Demand::codeBytes).sum(),
        Duration.between(run.startedAt(), Instant.now()));
  }

  private static List<LocalDate> days(List<Timeline> timelines) {
    List<LocalDate> all =
        timelines.stream()
            .flatMap(each -> each.published().stream().map(each.moments()::get))
            .map(Moment::date)
            .sorted()
            .toList();
    return all.isEmpty() ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  private static List<String> unread(Timeline timeline) {
    String name = timeline.ref().name() + ": ";
    if (timeline.removed()) {
      return List.of();
    }
    if (!timeline.succeeded()) {
      return List.of(name + timeline.result().detail());
    }
    return timeline.unreadable().entrySet().stream()
        .filter(each -> !timeline.context().contains(each.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(each -> name + timeline.moments().get(each.getKey()).date() + ": " + each.getValue())
        .toList();
  }

  private static long total(List<Row> rows, String column) {
    return rows.stream().mapToLong(row -> row.<Long>getAs(column)).sum();
  }

  /** Generated and vendored code is counted in the tables, but nobody here is asked to mend it. */
  private static List<RuleCount> ruleCounts(List<Row> byRule) {
    var counts = new TreeMap<String, RuleCount>();
    for (Row row : byRule) {
      String role = row.getAs("role");
      if (role.equals("main") || role.equals("test")) {
        var one = new RuleCount(row.getAs("category"), row.getAs("rule"), row.getAs("findings"));
        counts.merge(one.rule(), one, RuleCount::plus);
      }
    }
    return counts.values().stream()
        .sorted(Comparator.comparingLong(RuleCount::findings).reversed())
        .toList();
  }

  private static Map<String, Long> problemCounts(Dataset<Row> problems) {
    var counts = new LinkedHashMap<String, Long>();
    problems
        .groupBy("kind")
        .agg(count("*").as("problems"))
        .orderBy(col("problems").desc(), col("kind"))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }
}
