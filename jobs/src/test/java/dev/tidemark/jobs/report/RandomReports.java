package dev.tidemark.jobs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports of a {@link RandomPast} in buckets of each size, written once for all tests. */
final class RandomReports {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final Map<String, DecodedReport> REPORTS = new HashMap<>();

  private RandomReports() {}

  /** The one with buckets of a size. */
  static synchronized DecodedReport of(String size) throws SQLException, IOException {
    if (!REPORTS.containsKey(size)) {
      Path warehouse = Files.createTempDirectory("warehouse");
      switch (size) {
        case "day" -> RandomPast.write(warehouse, 7, FIRST, 4, 10, 1);
        case "week" -> RandomPast.write(warehouse, 7, FIRST, 5, 18, 2);
        default -> RandomPast.write(warehouse, 7, FIRST, 5, 28, 17);
      }
      DecodedReport report = DecodedReport.of(warehouse);
      if (!report.json().get("bucket").asText().equals(size)) {
        throw new IllegalStateException("this past is not shown by " + size);
      }
      REPORTS.put(size, report);
    }
    return REPORTS.get(size);
  }

  /** The first day of the bucket in which a date lies. */
  static LocalDate begin(String size, LocalDate date) {
    return switch (size) {
      case "day" -> date;
      case "week" -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      default -> date.withDayOfMonth(1);
    };
  }

  /** The bucket in which something of a date is told; -1 for none. */
  static int bucket(String size, LocalDate date) throws SQLException, IOException {
    List<LocalDate> dates = of(size).dates();
    for (int i = 0; i < dates.size(); i++) {
      if (!begin(size, dates.get(i)).isBefore(begin(size, date))) {
        return i;
      }
    }
    return -1;
  }
}
