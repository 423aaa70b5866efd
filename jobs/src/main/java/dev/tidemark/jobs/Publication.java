package dev.tidemark.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import dev.tidemark.jobs.RunSummary.RuleCount;
import dev.tidemark.jobs.git.History;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.stage.CountChanges;
import dev.tidemark.jobs.stage.CountFindings;
import dev.tidemark.jobs.stage.DateFindings;
import dev.tidemark.jobs.stage.EarlierRows;
import dev.tidemark.jobs.stage.LoadBlobs.Demand;
import dev.tidemark.jobs.stage.Moments;
import dev.tidemark.jobs.stage.RemoveRepositories;
import dev.tidemark.jobs.stage.Timeline;
import dev.tidemark.jobs.stage.Transitions;
import dev.tidemark.jobs.table.ChangeCauses;
import dev.tidemark.jobs.table.Files;
import dev.tidemark.jobs.table.FindingCounts;
import dev.tidemark.jobs.table.FindingEvents;
import dev.tidemark.jobs.table.Findings;
import dev.tidemark.jobs.table.Functions;
import dev.tidemark.jobs.table.Modules;
import dev.tidemark.jobs.table.Problems;
import dev.tidemark.jobs.table.RuleQuality;
import dev.tidemark.jobs.table.Rules;
import dev.tidemark.jobs.table.Runs;
import dev.tidemark.jobs.table.Snapshots;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.UnseenFindings;
import dev.tidemark.jobs.warehouse.Attempt;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.RunId;
import dev.tidemark.jobs.warehouse.Series;
import dev.tidemark.jobs.warehouse.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of one run: staged one after the other, then made visible together. */
final class Publication {
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final ScanSettings settings;
  private final String list;
  private final RunId run;
  private final Progress progress;

  Publication(
      SparkSession spark,
      Warehouse warehouse,
      ScanSettings settings,
      String list,
      RunId run,
      Progress progress) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.settings = settings;
    this.list = list;
    this.run = run;
    this.progress = progress;
  }

  RunSummary publish(
      List<Timeline> timelines,
      Moments moments,
      Dataset<Row> listed,
      Dataset<Row> judged,
      List<Demand> demand,
      Dataset<Row> rules) {
    var counts = new CountFindings(judged, rules, moments);
    Dataset<Row> modules = counts.modules().persist();
    Dataset<Row> findingCounts = counts.findingCounts().persist();
    Dataset<Row> problems = counts.problems(listed).persist();
    var earlier = new EarlierRows(spark, warehouse);
    Series series = RunRecord.series(settings);
    var transitions = new Transitions(earlier, timelines, moments, judged, rules, series);
    var dates = new DateFindings(transitions, earlier, timelines, moments);
    Dataset<Row> events = dates.events();
    Dataset<Row> causes =
        CountChanges.from(transitions, earlier, moments, findingCounts, judged, rules);
    List<LiveSnapshot> removed =
        timelines.stream()
            .filter(Timeline::removed)
            .map(each -> each.earlier().before())
            .filter(Objects::nonNull)
            .toList();
    if (!removed.isEmpty()) {
      var gone = new RemoveRepositories(earlier, removed, run.date());
      events =
          FindingEvents.TABLE
              .conform(events)
              .unionByName(FindingEvents.TABLE.conform(gone.events()));
      causes =
          ChangeCauses.TABLE.conform(causes).unionByName(ChangeCauses.TABLE.conform(gone.causes()));
    }
    var tables = new LinkedHashMap<Table, Dataset<Row>>();
    tables.put(Modules.TABLE, modules);
    tables.put(FindingCounts.TABLE, findingCounts);
    tables.put(Problems.TABLE, problems);
    tables.put(Files.TABLE, counts.files());
    tables.put(Functions.TABLE, counts.functions());
    tables.put(Findings.TABLE, dates.dated(counts.findings()));
    tables.put(FindingEvents.TABLE, events);
    tables.put(ChangeCauses.TABLE, causes);
    tables.put(UnseenFindings.TABLE, dates.unseen(rules));
    tables.put(Rules.TABLE, rules);
    tables.put(RuleQuality.TABLE, RuleQuality.TABLE.of(spark, RuleQuality.rows()));
    tables.put(Snapshots.TABLE, snapshotRows(timelines));
    progress.stage("Publishing", List.of());
    // Side by side, because planning a small query takes this machine longer than running it.
    tables.entrySet().parallelStream()
        .forEach(entry -> warehouse.stage(run, entry.getKey(), entry.getValue()));
    RunSummary summary =
        summary(
            timelines,
            moments.ofNewest(modules),
            moments.ofNewest(findingCounts),
            problems,
            demand);
    var record = new RunRecord(settings, list, run, summary, Instant.now());
    warehouse.stage(run, Runs.TABLE, Runs.TABLE.of(spark, List.of(record.row())));
    warehouse.commit(run, record.entry(), attempts(timelines));
    List.of(modules, findingCounts, problems).forEach(Dataset::unpersist);
    transitions.close();
    return summary;
  }

  private List<Attempt> attempts(List<Timeline> timelines) {
    return timelines.stream().flatMap(each -> each.attempts(run.date()).stream()).toList();
  }

  private Dataset<Row> snapshotRows(List<Timeline> timelines) {
    var rows = new ArrayList<Row>();
    for (Timeline timeline : timelines) {
      for (int i : timeline.published()) {
        LocalDate date = timeline.moments().get(i).date();
        rows.add(
            Snapshots.row(timeline.ref(), timeline.resultAt(i), date, timeline.comparedWith(i)));
      }
      for (History.Unanswered day : timeline.unanswered()) {
        rows.add(Snapshots.row(timeline.ref(), timeline.skipped(day), day.date(), null));
      }
      if (timeline.moments().isEmpty()) {
        rows.add(Snapshots.row(timeline.ref(), timeline.result(), run.date(), null));
      }
    }
    return Snapshots.TABLE.of(spark, rows);
  }

  private RunSummary summary(
      List<Timeline> timelines,
      Dataset<Row> modules,
      Dataset<Row> findingCounts,
      Dataset<Row> problems,
      List<Demand> demand) {
    var byRole =
        modules
            .groupBy("role")
            .agg(
                sum("files").as("files"),
                sum("files_judged").as("files_judged"),
                sum("size_bytes").as("size_bytes"),
                sum("code_lines").as("code_lines"))
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
        codeLines,
        ruleCounts(byRule),
        total(byRule, "suppressed"),
        problemCounts(problems),
        total(byRole, "size_bytes"),
        demand.stream().mapToLong(Demand::blobs).sum(),
        demand.stream().mapToLong(Demand::reused).sum(),
        demand.stream().mapToLong(Demand::bytes).sum(),
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
