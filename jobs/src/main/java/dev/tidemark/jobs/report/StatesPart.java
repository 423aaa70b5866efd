package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Of each repository and bucket, by which rules it was judged, or why it was not. */
final class StatesPart {
  private static final int ABSENT = -1;

  /** From here downwards, gaps. */
  private static final int FIRST_GAP = -2;

  /** From the first attempt to the last, or to its removal. */
  private static final String STRETCHES =
      """
      SELECT n.r, min(d.snapshot_date), max(d.snapshot_date)
      FROM report_days AS d JOIN report_repositories AS n USING (repository)
      WHERE d.status <> 'removed' GROUP BY n.r, d.removals""";

  private static final String ROWS =
      "SELECT r, bucket, run_id IS NOT NULL, rule_set, gap_reason FROM report_states";

  private final List<int[]> states = new ArrayList<>();
  private final Words gaps = new Words();

  static void write(JsonGenerator json, ReportTables tables, Words ruleSets)
      throws SQLException, IOException {
    var part = new StatesPart();
    part.read(tables, ruleSets);
    json.writeArrayFieldStart("states");
    for (int[] repository : part.states) {
      json.writeArray(repository, 0, repository.length);
    }
    json.writeEndArray();
    part.gaps.write(json, "gaps");
  }

  private void read(ReportTables tables, Words ruleSets) throws SQLException {
    List<LocalDate> dates = tables.buckets().dates();
    for (int i = tables.repositories(); i > 0; i--) {
      int[] states = new int[dates.size()];
      Arrays.fill(states, ABSENT);
      this.states.add(states);
    }
    try (ResultSet rows = tables.ask(STRETCHES)) {
      while (rows.next()) {
        LocalDate first = rows.getObject(2, LocalDate.class);
        LocalDate last = rows.getObject(3, LocalDate.class);
        for (int i = 0; i < dates.size(); i++) {
          if (!dates.get(i).isBefore(first) && !dates.get(i).isAfter(last)) {
            states.get(rows.getInt(1))[i] = gap("not_scanned");
          }
        }
      }
    }
    try (ResultSet rows = tables.ask(ROWS)) {
      while (rows.next()) {
        String gap = rows.getString(5);
        states.get(rows.getInt(1))[rows.getInt(2)] =
            rows.getBoolean(3)
                ? ruleSets.number(rows.getString(4))
                : gap == null ? ABSENT : gap(gap);
      }
    }
  }

  private int gap(String reason) {
    return FIRST_GAP - gaps.number(reason);
  }
}
