package dev.tidemark.jobs;

import static org.apache.spark.sql.functions.broadcast;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.jobs.dates.SnapshotDates;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.stage.AnalyzeFiles;
import dev.tidemark.jobs.stage.AttachReports;
import dev.tidemark.jobs.stage.Counters;
import dev.tidemark.jobs.stage.FindAcrossFiles;
import dev.tidemark.jobs.stage.ListFiles;
import dev.tidemark.jobs.stage.LoadBlobs;
import dev.tidemark.jobs.stage.LoadBlobs.Demand;
import dev.tidemark.jobs.stage.PickMoments;
import dev.tidemark.jobs.stage.SelectNewBlobs;
import dev.tidemark.jobs.stage.SyncRepositories;
import dev.tidemark.jobs.stage.Timeline;
import dev.tidemark.jobs.table.Rules;
import dev.tidemark.jobs.warehouse.AcrossCache;
import dev.tidemark.jobs.warehouse.Past;
import dev.tidemark.jobs.warehouse.ReportCache;
import dev.tidemark.jobs.warehouse.RunId;
import dev.tidemark.jobs.warehouse.Warehouse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Repositories in, tables out: one run, from the list to the commit record. */
public final class Pipeline {
  /** Takes a minute or so to judge: what is lost at most when a run is killed. */
  private static final long PORTION_BYTES_PER_CORE = 128L << 20;

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final ScanSettings settings;
  private final Progress progress;
  private final AnalyzeFiles.AnalyzersFactory analyzers;
  private final Clock clock;
  private final long portionBytes;

  public Pipeline(
      SparkSession spark, Warehouse warehouse, ScanSettings settings, Progress progress) {
    this(
        spark,
        warehouse,
        settings,
        progress,
        AnalyzeFiles.AnalyzersFactory.shipped(settings.rules()),
        PORTION_BYTES_PER_CORE * spark.sparkContext().defaultParallelism(),
        Clock.systemUTC());
  }

  Pipeline(
      SparkSession spark,
      Warehouse warehouse,
      ScanSettings settings,
      Progress progress,
      AnalyzeFiles.AnalyzersFactory analyzers,
      long portionBytes,
      Clock clock) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.settings = settings;
    this.progress = progress;
    this.analyzers = analyzers;
    this.clock = clock;
    this.portionBytes = portionBytes;
  }

  /**
   * Reads, judges, counts and publishes; what could not be read or judged is said in the tables.
   */
  public RunSummary run(RepositoryList repositories) {
    RunId run = RunId.startingAt(clock.instant());
    String ruleSet = RuleCatalogue.SHIPPED.version(settings.rules());
    ReportCache cache = warehouse.cache(ruleSet);
    Counters counters = Counters.in(spark.sparkContext());

    List<Timeline> synced = sync(run, repositories, counters);
    Dataset<Row> files = list(synced, counters).persist();
    List<Timeline> timelines = ListFiles.withFailures(synced, files);
    Dataset<Row> kept = cache.kept(spark);
    Dataset<Row> selected = SelectNewBlobs.from(files, ReportCache.keys(kept)).persist();
    List<Demand> demand = LoadBlobs.demand(selected);
    if (total(demand, each -> each.blobs() + each.settings()) > 0) {
      List<Dataset<Row>> portions =
          LoadBlobs.from(
              selected,
              demand,
              timelines,
              repositories.credentials(),
              settings.git(),
              settings.maxFileBytes(),
              portionBytes);
      analyzing(demand, counters);
      portions.forEach(blobs -> cache.append(run, AnalyzeFiles.from(blobs, analyzers, counters)));
    }
    progress.stage("Counting", List.of());
    Dataset<Row> reports = cache.reports(kept, run, total(demand, Demand::repeated) == 0);
    Dataset<Row> across = across(run, files, reports, warehouse.acrossCache(ruleSet));
    // Files of settings have said by now what they have to say.
    Dataset<Row> code = files.where(ListFiles.isOfCode());
    Dataset<Row> judged = AttachReports.to(code, reports, across).persist();
    var publication =
        new Publication(spark, warehouse, settings, RunRecord.list(repositories), run, progress);
    RunSummary summary = publication.publish(timelines, code, judged, demand, rules());
    List.of(files, selected, judged).forEach(Dataset::unpersist);
    return summary;
  }

  private Dataset<Row> across(
      RunId run, Dataset<Row> files, Dataset<Row> reports, AcrossCache cache) {
    boolean whole = settings.paths().isAll();
    return cache.complete(
        run,
        FindAcrossFiles.digests(files, reports, whole),
        some ->
            FindAcrossFiles.from(
                files.join(broadcast(some), "repository"), reports, settings.rules(), whole));
  }

  private List<Timeline> sync(RunId run, RepositoryList repositories, Counters counters) {
    progress.stage("Syncing", List.of(repositories(counters, repositories.refs().size())));
    Past past = warehouse.past();
    var timelines =
        new ArrayList<>(
            SyncRepositories.from(spark, repositories, settings.git(), pick(run), past, counters));
    List<String> asked = repositories.refs().stream().map(RepositoryRef::repository).toList();
    past.goneFrom(RunRecord.list(repositories), asked)
        .forEach(
            ref -> timelines.add(Timeline.removed(ref, past.of(ref.repository()), run.date())));
    return timelines;
  }

  private PickMoments pick(RunId run) {
    HistorySettings history = settings.history();
    return PickMoments.of(
        SnapshotDates.of(history.since(), history.every(), run.date()),
        history.at(),
        RunRecord.series(settings),
        history.recount());
  }

  private Dataset<Row> list(List<Timeline> synced, Counters counters) {
    counters.repositories().reset();
    long readable = synced.stream().filter(Timeline::succeeded).count();
    progress.stage("Listing", List.of(repositories(counters, readable)));
    return ListFiles.from(
        spark, synced, settings.git(), settings.paths(), settings.maxFileBytes(), counters);
  }

  private void analyzing(List<Demand> demand, Counters counters) {
    progress.stage(
        "Analysing",
        List.of(
            new Progress.Gauge("files", counters.files()::sum, total(demand, Demand::blobs)),
            new Progress.Gauge("bytes", counters.bytes()::sum, total(demand, Demand::codeBytes))));
  }

  private static Progress.Gauge repositories(Counters counters, long total) {
    return new Progress.Gauge("repositories", counters.repositories()::sum, total);
  }

  private static long total(List<Demand> demand, ToLongFunction<Demand> what) {
    return demand.stream().mapToLong(what).sum();
  }

  private Dataset<Row> rules() {
    boolean whole = settings.paths().isAll();
    Set<String> needWhole = RuleCatalogue.SHIPPED.needWhole();
    List<Row> rows =
        RuleCatalogue.SHIPPED.specs(settings.rules()).stream()
            .map(spec -> Rules.row(spec, whole || !needWhole.contains(spec.id())))
            .toList();
    return Rules.TABLE.of(spark, rows);
  }
}
