package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.report.Report;
import dev.tidemark.jobs.report.ReportRequest;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The file that a report goes to, checked before much work is done for it. */
record ReportFile(Path place) {
  /**
   * Says at once what would say no at the end.
   *
   * @throws IllegalArgumentException if no file can be written there
   */
  static ReportFile checked(Path file) {
    Path place = file.toAbsolutePath().normalize();
    Path folder = place.getParent();
    if (folder == null || Files.isDirectory(place)) {
      throw refused(place, "that is a folder: name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw refused(place, "make the folder " + folder + " first");
    }
    if (!Files.isWritable(folder)) {
      throw refused(place, "you may not write to " + folder);
    }
    return new ReportFile(place);
  }

  private static IllegalArgumentException refused(Path place, String why) {
    return new IllegalArgumentException("the report cannot be written to " + place + ": " + why);
  }

  /**
   * Tries whether there is what reads the tables.
   *
   * @throws SQLException if not; the message says what to do
   */
  static void checkEngine() throws SQLException {
    SqlEngine.open(Path.of("")).close();
  }

  /** Writes it whole or leaves what is there. */
  void write(Path warehouse, ReportRequest request) throws SQLException, IOException {
    try (SqlEngine engine = SqlEngine.open(warehouse)) {
      Report.write(engine, request, place);
    }
  }

  /** Where it is and how big, once it is written. */
  String told() {
    return place + ", " + Amounts.bytes(place.toFile().length());
  }

  /** Why it could not be written: messages about files name the file alone. */
  String reason(Exception e) {
    boolean bare = e instanceof FileSystemException file && file.getReason() == null;
    return bare ? e.getClass().getSimpleName() + " " + e.getMessage() : e.getMessage();
  }
}
