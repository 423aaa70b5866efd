package dev.tidemark.notebooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How to read lines, as far as they need it. */
final class LineNotes {
  private static final int MOST_DATES = 6;

  private LineNotes() {}

  static List<String> of(List<Series> lines, List<LocalDate> marks) {
    var notes = new ArrayList<String>();
    if (lines.stream().anyMatch(Series::hasGap)) {
      notes.add("Hatched, where the line is broken: unknown.");
    }
    if (lines.stream().anyMatch(Series::isPartial)) {
      notes.add("Hollow points on a dashed line: a sum in which something is missing.");
    }
    if (!marks.isEmpty()) {
      String dates =
          marks.stream()
              .limit(MOST_DATES)
              .map(LocalDate::toString)
              .collect(Collectors.joining(", ", "", marks.size() > MOST_DATES ? " ..." : ""));
      notes.add(
          "Upright dashes: other rules than before from "
              + dates
              + "; a jump there may be theirs.");
    }
    return notes;
  }
}
