package dev.tidemark.jobs.cli;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.jobs.HistorySettings;
import dev.tidemark.jobs.Pipeline;
import dev.tidemark.jobs.Progress;
import dev.tidemark.jobs.RunSummary;
import dev.tidemark.jobs.ScanSettings;
import dev.tidemark.jobs.dates.SnapshotDates;
import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description = "Analyse repositories and publish the counts.")
final class Scan implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH|URL",
      description = "Folders of repositories and clone URLs. Default: the folder you stand in.")
  private List<String> repositories = List.of();

  @Option(
      names = "--repos",
      paramLabel = "FILE",
      description = "CSV with a header: repository, and optionally branch and name.")
  private Path listFile;

  @Mixin private WarehouseOption warehouse;

  @Mixin private MirrorOptions mirrors;

  @Mixin private ReportOption report;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML: rules, thresholds, paths; see docs/configuration.md.")
  private Path configFile;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "",
      description =
          "Read the past too, from then on: a day (2024-01-31), how long ago (90d, 12w, 18m for"
              + " months, 5y), or beginning.")
  private String since;

  @Option(
      names = "--every",
      paramLabel = "INTERVAL",
      defaultValue = "",
      description =
          "With --since: day, week (on Sundays) or month (on the last day). Default: week.")
  private String every;

  @Option(
      names = "--at",
      paramLabel = "REF",
      defaultValue = "",
      description =
          "Read this commit, tag or branch in place of the newest state, for the day that it was"
              + " committed.")
  private String at;

  @Option(
      names = "--recount",
      description =
          "Count all published snapshots again under the rules of today, from the cache and the"
              + " mirrors.")
  private boolean recount;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master. Default: what spark-submit says, else local[*].")
  private String master;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only which repositories could not be read.")
  private boolean quiet;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    ConfigFile config = configFile == null ? ConfigFile.DEFAULTS : ConfigFile.read(configFile);
    RuleCatalogue.SHIPPED.specs(config.rules());
    var list =
        RepositoryList.parse(
            repositories.isEmpty() && listFile == null ? List.of(".") : repositories,
            listFile,
            Path.of("").toAbsolutePath());
    GitSettings git = mirrors.beside(warehouse.location);
    var settings =
        new ScanSettings(
            warehouse.location,
            git,
            config.paths(),
            config.maxFileBytes(),
            config.rules(),
            history());
    report.check(warehouse);
    Warehouse opened = openWarehouse();
    report.checkOpened(warehouse);
    RunSummary summary = scan(list, settings, opened);
    tell(summary);
    boolean reported = report.write(warehouse, quiet, command.commandLine());
    return summary.complete() && reported ? Tidemark.COMPLETE : Tidemark.INCOMPLETE;
  }

  private void tell(RunSummary summary) {
    if (quiet) {
      PrintWriter err = command.commandLine().getErr();
      summary.unread().forEach(why -> err.println("tidemark: not read: " + why));
    } else {
      PrintWriter out = command.commandLine().getOut();
      out.print(new SummaryText(summary, warehouse.location));
      out.flush();
    }
  }

  private RunSummary scan(RepositoryList list, ScanSettings settings, Warehouse opened)
      throws IOException {
    PrintWriter err = command.commandLine().getErr();
    try (var progress = quiet ? null : TerminalProgress.on(err)) {
      Progress heard = quiet ? Progress.SILENT : progress;
      heard.stage("Starting Spark", List.of());
      try (var spark = SparkSessions.open(master)) {
        return new Pipeline(spark, opened, settings, heard).run(list);
      }
    }
  }

  private HistorySettings history() {
    if (!at.isEmpty() && !since.isEmpty()) {
      throw new IllegalArgumentException("--at reads one state and --since many: give one of them");
    }
    if (!at.isEmpty() && recount) {
      throw new IllegalArgumentException(
          "--at reads one state and --recount all that are published: give one of them");
    }
    SnapshotDates.of(since, every, LocalDate.now(ZoneOffset.UTC));
    return new HistorySettings(since, every, at, recount);
  }

  private Warehouse openWarehouse() {
    try {
      return Warehouse.open(warehouse.location, new Configuration());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the warehouse "
              + warehouse.location
              + " cannot be written to: "
              + e.getMessage()
              + "; name another with --warehouse",
          e);
    }
  }
}
