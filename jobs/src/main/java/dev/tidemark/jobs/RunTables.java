package dev.tidemark.jobs;

import dev.tidemark.analyzers.rule.SecurityRules;
import dev.tidemark.jobs.git.History;
import dev.tidemark.jobs.stage.CompareFiles;
import dev.tidemark.jobs.stage.CountChanges;
import dev.tidemark.jobs.stage.CountFindings;
import dev.tidemark.jobs.stage.DateFindings;
import dev.tidemark.jobs.stage.EarlierRows;
import dev.tidemark.jobs.stage.JudgeSecurity;
import dev.tidemark.jobs.stage.Moments;
import dev.tidemark.jobs.stage.RemoveRepositories;
import dev.tidemark.jobs.stage.Timeline;
import dev.tidemark.jobs.stage.Transitions;
import dev.tidemark.jobs.table.ChangeCauses;
import dev.tidemark.jobs.table.FileChanges;
import dev.tidemark.jobs.table.Files;
import dev.tidemark.jobs.table.FindingCounts;
import dev.tidemark.jobs.table.FindingEvents;
import dev.tidemark.jobs.table.Findings;
import dev.tidemark.jobs.table.Functions;
import dev.tidemark.jobs.table.Modules;
import dev.tidemark.jobs.table.Problems;
import dev.tidemark.jobs.table.RuleQuality;
import dev.tidemark.jobs.table.Rules;
import dev.tidemark.jobs.table.Snapshots;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.UnseenFindings;
import dev.tidemark.jobs.warehouse.LiveSnapshot;
import dev.tidemark.jobs.warehouse.RunId;
import dev.tidemark.jobs.warehouse.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of one run, but the one of the run itself: not worked out until they are read. */
final class RunTables implements AutoCloseable {
  private final EarlierRows earlier;
  private final RunId run;
  private final List<Timeline> timelines;
  private final Moments moments;
  private final CountFindings counts;
  private final CompareFiles files;
  private final Transitions transitions;
  private final DateFindings dates;
  private final Dataset<Row> judged;
  private final Dataset<Row> rules;
  private final Dataset<Row> modules;
  private final Dataset<Row> findingCounts;
  private final Dataset<Row> problems;

  /**
   * @param listed as {@link dev.tidemark.jobs.stage.ListFiles} gives them
   * @param judged as {@link dev.tidemark.jobs.stage.AttachReports} gives them
   * @param rules rows of {@link Rules#SCHEMA}
   * @param security what is to be said of the security of each file
   * @param series under which all is judged
   */
  RunTables(
      EarlierRows earlier,
      RunId run,
      List<Timeline> timelines,
      Dataset<Row> listed,
      Dataset<Row> judged,
      Dataset<Row> rules,
      SecurityRules security,
      Series series) {
    this.earlier = earlier;
    this.run = run;
    this.timelines = timelines;
    this.judged = judged;
    this.rules = rules;
    this.moments = Moments.of(judged.sparkSession(), timelines);
    this.counts = new CountFindings(JudgeSecurity.of(judged, security), rules, moments);
    this.files = new CompareFiles(earlier, timelines, moments, judged, series);
    this.transitions = new Transitions(earlier, timelines, moments, judged, rules, series);
    this.dates = new DateFindings(transitions, earlier, timelines, moments);
    this.modules = counts.modules().persist();
    this.findingCounts = counts.findingCounts().persist();
    this.problems = counts.problems(listed).persist();
  }

  Map<Table, Dataset<Row>> all() {
    var tables = new LinkedHashMap<Table, Dataset<Row>>();
    tables.put(Modules.TABLE, modules);
    tables.put(FindingCounts.TABLE, findingCounts);
    tables.put(Problems.TABLE, problems);
    tables.put(Files.TABLE, counts.files());
    tables.put(Functions.TABLE, counts.functions());
    tables.put(FileChanges.TABLE, files.changes());
    tables.put(Findings.TABLE, dates.dated(counts.findings()));
    tables.put(FindingEvents.TABLE, dates.events());
    tables.put(
        ChangeCauses.TABLE,
        CountChanges.from(transitions, earlier, moments, findingCounts, judged, rules));
    tables.put(UnseenFindings.TABLE, dates.unseen(rules));
    tables.put(Rules.TABLE, rules);
    tables.put(RuleQuality.TABLE, RuleQuality.TABLE.of(judged.sparkSession(), RuleQuality.rows()));
    tables.put(Snapshots.TABLE, snapshots());
    addRemoved(tables);
    return tables;
  }

  private void addRemoved(Map<Table, Dataset<Row>> tables) {
    List<LiveSnapshot> last =
        timelines.stream()
            .filter(Timeline::removed)
            .map(each -> each.earlier().before())
            .filter(Objects::nonNull)
            .toList();
    if (!last.isEmpty()) {
      var removed = new RemoveRepositories(earlier, last, run.date());
      tables.computeIfPresent(FindingEvents.TABLE, (t, rows) -> t.union(rows, removed.events()));
      tables.computeIfPresent(ChangeCauses.TABLE, (t, rows) -> t.union(rows, removed.causes()));
    }
  }

  private Dataset<Row> snapshots() {
    var rows = new ArrayList<Row>();
    for (Timeline timeline : timelines) {
      for (int i : timeline.published()) {
        LocalDate date = timeline.moments().get(i).date();
        rows.add(
            Snapshots.row(
                timeline.ref(),
                timeline.resultAt(i),
                date,
                timeline.comparedWith(i),
                files.tells(timeline, i)));
      }
      for (History.Unanswered day : timeline.unanswered()) {
        rows.add(Snapshots.row(timeline.ref(), timeline.skipped(day), day.date(), null, false));
      }
      if (timeline.moments().isEmpty()) {
        rows.add(Snapshots.row(timeline.ref(), timeline.result(), run.date(), null, false));
      }
    }
    return Snapshots.TABLE.of(judged.sparkSession(), rows);
  }

  /** Rows of {@link Modules#SCHEMA}, of the newest moments alone. */
  Dataset<Row> newestModules() {
    return moments.ofNewest(modules);
  }

  /** Rows of {@link FindingCounts#SCHEMA}, of the newest moments alone. */
  Dataset<Row> newestCounts() {
    return moments.ofNewest(findingCounts);
  }

  /** Rows of {@link Problems#SCHEMA}. */
  Dataset<Row> problems() {
    return problems;
  }

  @Override
  public void close() {
    List.of(modules, findingCounts, problems).forEach(Dataset::unpersist);
    transitions.close();
  }
}
