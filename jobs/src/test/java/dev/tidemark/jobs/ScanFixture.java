package dev.tidemark.jobs;

import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.cli.SparkSessions;
import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.PathFilter;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import dev.tidemark.jobs.stage.AnalyzeFiles.AnalyzersFactory;
import dev.tidemark.jobs.warehouse.SqlEngine;
import dev.tidemark.jobs.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** A warehouse in a folder, scans into it on one session that all tests share, and SQL over it. */
public final class ScanFixture {
  /**
   * Started by the first scan; whoever only asks needs none.
   *
   * <p>Most of what a small scan costs is the sending of tasks: rows that fit into one partition
   * are put into one, a quarter less of processor time.
   */
  private static final class Shared {
    static final SparkSession SPARK = partitions(SparkSessions.open("local[2]").newSession(), 1);
    static final SparkSession SPREAD = partitions(SPARK.newSession(), 4);

    private static SparkSession partitions(SparkSession session, int number) {
      session.conf().set("spark.sql.shuffle.partitions", String.valueOf(number));
      return session;
    }
  }

  private static final long MAX_FILE_BYTES = 1_000_000;
  private static final long PORTION_BYTES = 1L << 28;

  private final Path folder;
  private Clock clock = Clock.systemUTC();
  private RuleSettings rules = RuleSettings.DEFAULTS;
  private boolean spread;

  public ScanFixture(Path folder) {
    this.folder = folder;
  }

  public Path warehouse() {
    return folder.resolve("warehouse");
  }

  /** Rows are spread over several partitions, as a run of the product spreads them. */
  ScanFixture spread() {
    spread = true;
    return this;
  }

  /**
   * Goes on from what another fixture's scans left, of repositories at the same places: its
   * warehouse and mirrors are copied.
   */
  void goOnFrom(ScanFixture earlier) {
    try {
      FileUtils.copyDirectory(earlier.warehouse().toFile(), warehouse().toFile());
      FileUtils.copyDirectory(earlier.mirrors().toFile(), mirrors().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What follows runs under these rules. */
  public void under(RuleSettings settings) {
    rules = settings;
  }

  /** What follows runs on that day, each scan a minute after the last. */
  public void on(String day) {
    Instant instant = LocalDate.parse(day).atTime(1, 0).toInstant(ZoneOffset.UTC);
    clock = Clock.fixed(instant, ZoneOffset.UTC);
  }

  Path mirrors() {
    return folder.resolve("mirrors");
  }

  ScanSettings settings() {
    return new ScanSettings(
        warehouse().toString(),
        new GitSettings(mirrors(), 60, 1L << 30),
        PathFilter.ALL,
        MAX_FILE_BYTES,
        rules,
        HistorySettings.NEWEST);
  }

  /** Reads other states than the newest. */
  public RunSummary scan(HistorySettings history, RepositoryRef... refs) {
    ScanSettings usual = settings();
    var asked =
        new ScanSettings(
            usual.warehouse(),
            usual.git(),
            usual.paths(),
            usual.maxFileBytes(),
            usual.rules(),
            history);
    return scan(asked, new RepositoryList(List.of(refs), Map.of()), shipped(), PORTION_BYTES);
  }

  private AnalyzersFactory shipped() {
    return AnalyzersFactory.shipped(rules);
  }

  public RunSummary scan(RepositoryRef... refs) {
    return scan(new RepositoryList(List.of(refs), Map.of()));
  }

  public RunSummary scan(RepositoryList repositories) {
    return scan(repositories, shipped());
  }

  RunSummary scan(RepositoryList repositories, AnalyzersFactory analyzers) {
    return scan(repositories, analyzers, PORTION_BYTES);
  }

  /**
   * @param portionBytes what is analysed before it is kept
   */
  RunSummary scan(RepositoryList repositories, AnalyzersFactory analyzers, long portionBytes) {
    return scan(settings(), repositories, analyzers, portionBytes);
  }

  RunSummary scan(ScanSettings settings, RepositoryList repositories, AnalyzersFactory analyzers) {
    return scan(settings, repositories, analyzers, PORTION_BYTES);
  }

  private RunSummary scan(
      ScanSettings settings,
      RepositoryList repositories,
      AnalyzersFactory analyzers,
      long portionBytes) {
    try {
      var opened = Warehouse.open(settings.warehouse(), new Configuration());
      var session = spread ? Shared.SPREAD : Shared.SPARK;
      var pipeline =
          new Pipeline(session, opened, settings, Progress.SILENT, analyzers, portionBytes, clock);
      if (!clock.equals(Clock.systemUTC())) {
        clock = Clock.offset(clock, Duration.ofMinutes(1));
      }
      return pipeline.run(repositories);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer as text: a row a line, values separated by {@code |}. */
  List<String> sql(String query) {
    return sql(warehouse(), query);
  }

  /** The same, of any warehouse. */
  public static List<String> sql(Path warehouse, String query) {
    try (SqlEngine engine = SqlEngine.open(warehouse);
        var statement = engine.statementFor(query);
        var rows = statement.executeQuery(query)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        var values = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(rows.getObject(i)));
        }
        lines.add(String.join("|", values));
      }
      return lines;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
