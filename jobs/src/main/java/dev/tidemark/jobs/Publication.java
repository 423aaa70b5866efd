package dev.tidemark.jobs;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.rule.SecurityRules;
import dev.tidemark.jobs.stage.EarlierRows;
import dev.tidemark.jobs.stage.LoadBlobs.Demand;
import dev.tidemark.jobs.stage.Timeline;
import dev.tidemark.jobs.table.Runs;
import dev.tidemark.jobs.warehouse.Attempt;
import dev.tidemark.jobs.warehouse.RunId;
import dev.tidemark.jobs.warehouse.Warehouse;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of one run: staged side by side, then made visible together. */
final class Publication {
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final ScanSettings settings;
  private final String list;
  private final RunId run;
  private final Progress progress;

  /**
   * @param list names the list of repositories; "" for a command line
   */
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
      Dataset<Row> listed,
      Dataset<Row> judged,
      List<Demand> demand,
      Dataset<Row> rules) {
    var earlier = new EarlierRows(spark, warehouse);
    try (var tables =
        new RunTables(
            earlier,
            run,
            timelines,
            listed,
            judged,
            rules,
            new SecurityRules(RuleCatalogue.SHIPPED.specs(settings.rules())),
            RunRecord.series(settings))) {
      progress.stage("Publishing", List.of());
      // Planning a small query takes this machine longer than running it.
      tables.all().entrySet().parallelStream()
          .forEach(entry -> warehouse.stage(run, entry.getKey(), entry.getValue()));
      RunSummary summary =
          new RunSummaries(run, timelines, demand)
              .of(tables.newestModules(), tables.newestCounts(), tables.problems());
      var record = new RunRecord(settings, list, run, summary, Instant.now());
      warehouse.stage(run, Runs.TABLE, Runs.TABLE.of(spark, List.of(record.row())));
      warehouse.commit(run, record.entry(), attempts(timelines));
      return summary;
    }
  }

  private List<Attempt> attempts(List<Timeline> timelines) {
    return timelines.stream().flatMap(each -> each.attempts(run.date()).stream()).toList();
  }
}
