package dev.tidemark.benchmarks.growth;

import java.io.File;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * Makes many repositories of one: bare ones with its last weeks, a commit for each, no two of which
 * share a Java or Python file.
 *
 * <p>Arguments: a bare repository, a folder for {@code 001.git} and so on, how many of them, how
 * many weeks.
 */
final class EditedCopies {
  private EditedCopies() {}

  public static void main(String[] arguments) throws Exception {
    var folder = new File(arguments[1]);
    int copies = Integer.parseInt(arguments[2]);
    WeeklyStates original = WeeklyStates.of(arguments[0], Integer.parseInt(arguments[3]));
    // Snapshots are of today and of Sundays: with a commit each Monday, no two are of the same one.
    LocalDate lastDay =
        LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (int copy = 1; copy <= copies; copy++) {
      File gitDir = new File(folder, String.format(Locale.ROOT, "%03d.git", copy));
      EditedCopy.write(original, copy, gitDir, lastDay);
    }
  }
}
