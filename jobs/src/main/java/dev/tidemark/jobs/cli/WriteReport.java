package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.report.ReportRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Write what the warehouse holds as one page that a browser opens from disk.",
      "",
      "The page needs no network and no other file. See docs/report.md."
    })
final class WriteReport implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The page, as report.html. What was there is replaced.")
  private Path out;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = ReportRequest.USUAL_SINCE,
      description =
          "From when on: a day (2024-01-31), how long before the newest date (90d, 12w, 18m for"
              + " months, 5y), or beginning. Default: 1y.")
  private String since;

  @Option(
      names = "--findings",
      paramLabel = "N",
      defaultValue = "" + ReportRequest.USUAL_FINDINGS,
      description =
          "How many findings the list may hold, errors first and of each rule in each repository"
              + " its share. Default: 20000.")
  private int findings;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What stands above the page.")
  private String title;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    var request = new ReportRequest(title, since, findings, Clock.systemUTC().instant());
    ReportFile file = ReportFile.checked(out);
    try {
      file.write(warehouse.begun(), request);
    } catch (SQLException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IOException e) {
      tell("the report could not be written: " + file.reason(e));
      return Tidemark.NOTHING_PUBLISHED;
    }
    tell("wrote " + file.told());
    return Tidemark.COMPLETE;
  }

  private void tell(String words) {
    command.commandLine().getErr().println("tidemark: " + words);
  }
}
