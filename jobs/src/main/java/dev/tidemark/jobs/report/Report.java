package dev.tidemark.jobs.report;

import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.UUID;

/** Writes a warehouse as a page that a browser opens from disk. */
public final class Report {
  private Report() {}

  /**
   * Writes the page whole or not at all: until the end, what was there stays.
   *
   * @throws IOException if it cannot be written there
   * @throws IllegalArgumentException if the request begins after the newest date there is
   */
  public static void write(SqlEngine engine, ReportRequest request, Path file)
      throws SQLException, IOException {
    Path place = file.toAbsolutePath();
    // Beside it, since nothing moves at once from one disk to another.
    Path unfinished =
        place.resolveSibling("." + place.getFileName() + "-" + UUID.randomUUID() + ".tmp");
    try (var tables = ReportTables.of(engine, request)) {
      var data = new ReportData(tables, request);
      try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        ReportPage.titled(request.title()).write(data::writeTo, out);
      }
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
