package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.report.ReportRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The page that a scan leaves behind, if it is asked for one. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "After the run, write the page that `tidemark report` writes, of the last year.")
  private Path file;

  /**
   * Says before the run what would keep the page from being written after it.
   *
   * @throws IllegalArgumentException if it could not be
   */
  void check(WarehouseOption warehouse) {
    if (file == null) {
      return;
    }
    ReportFile.checked(file);
    if (warehouse.isUri()) {
      throw elsewhere(warehouse);
    }
    try {
      ReportFile.checkEngine();
    } catch (SQLException e) {
      throw new IllegalArgumentException("--report cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * The same of a warehouse that is open: a path without a scheme may be one of Hadoop's.
   *
   * @throws IllegalArgumentException if it is on no disk of this machine
   */
  void checkOpened(WarehouseOption warehouse) {
    if (file != null && !warehouse.isBegun()) {
      throw elsewhere(warehouse);
    }
  }

  private static IllegalArgumentException elsewhere(WarehouseOption warehouse) {
    return new IllegalArgumentException(
        "--report reads the tables from a folder of this machine, and "
            + warehouse.location
            + " is none: leave it out, copy the warehouse to a folder after the run, and call"
            + " `tidemark report --warehouse FOLDER --out FILE`");
  }

  /**
   * Writes the page. The run is published by now, so that nothing here may undo it.
   *
   * @return whether it is as was asked for
   */
  boolean write(WarehouseOption warehouse, boolean quiet, CommandLine command) {
    if (file == null) {
      return true;
    }
    var place = new ReportFile(file.toAbsolutePath().normalize());
    try {
      place.write(warehouse.begun(), ReportRequest.usual(Clock.systemUTC().instant()));
    } catch (IOException | SQLException | RuntimeException e) {
      complain(place, e, warehouse, command.getErr());
      return false;
    }
    if (!quiet) {
      command.getOut().println("Report: " + place.told());
      command.getOut().flush();
    }
    return true;
  }

  private void complain(ReportFile place, Exception e, WarehouseOption warehouse, PrintWriter err) {
    err.println(
        "tidemark: the run is published, but its report could not be written: "
            + place.reason(e)
            + "; once that is mended: tidemark report --warehouse "
            + warehouse.location
            + " --out "
            + file);
  }
}
