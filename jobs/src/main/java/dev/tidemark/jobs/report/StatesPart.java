package dev.tidemark.jobs.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Of each repository and bucket, by which rules it was judged, or why it was not, and whether it
 * was compared with a state before.
 */
final class StatesPart {
  private static final int ABSENT = -1;

  /** Until an attempt says more. */
  private static final int PRESUMED = Integer.MIN_VALUE;

  /** From here downwards, gaps. */
  private static final int FIRST_GAP = -2;

  /** From the first attempt to the last, or to its removal. */
  private static final String STRETCHES =
      """
      SELECT n.r, min(d.snapshot_date), max(d.snapshot_date)
      FROM report_days AS d JOIN report_repositories AS n USING (repository)
      WHERE d.status <> 'removed' GROUP BY n.r, d.removals""";

  private static final String ROWS =
      """
      SELECT t.r, t.bucket, COALESCE(s.s, -1), t.gap_reason
      FROM report_states AS t
      LEFT JOIN report_rule_sets AS s ON t.run_id IS NOT NULL AND s.rule_set = t.rule_set
      ORDER BY t.r, t.bucket""";

  /** Only then what moved is told; the first state, and older versions, compared with none. */
  private static final String COMPARED =
      """
      SELECT DISTINCT n.r, d.bucket
      FROM live_snapshots AS s
      JOIN report_dates AS d USING (snapshot_date)
      JOIN report_repositories AS n USING (repository)
      WHERE s.previous_date IS NOT NULL ORDER BY n.r, d.bucket""";

  private final List<int[]> states = new ArrayList<>();
  private final Words gaps = new Words();

  static void write(ReportTables tables, JsonGenerator json) throws SQLException, IOException {
    var part = new StatesPart();
    part.presume(tables);
    part.read(tables);
    json.writeArrayFieldStart("states");
    for (int[] repository : part.states) {
      json.writeStartArray();
      for (int state : repository) {
        json.writeNumber(state == PRESUMED ? part.gap("not_scanned") : state);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    part.gaps.write(json, "gaps");
    compared(tables, new Lists(json, "compared"));
  }

  /** One list for each repository. */
  private static void compared(ReportTables tables, Lists lists) throws SQLException, IOException {
    int repositories = tables.count("report_repositories");
    int begun = 0;
    try (ResultSet rows = tables.ask(COMPARED)) {
      while (rows.next()) {
        for (; begun <= rows.getInt(1); begun++) {
          lists.begin();
        }
        lists.add(rows.getInt(2));
      }
    }
    for (; begun < repositories; begun++) {
      lists.begin();
    }
    lists.end();
  }

  /**
   * Where nothing was attempted, a repository is there all the same from its first day to its last.
   */
  private void presume(ReportTables tables) throws SQLException {
    List<LocalDate> dates = tables.buckets().dates();
    for (int i = tables.count("report_repositories"); i > 0; i--) {
      int[] nowhere = new int[dates.size()];
      Arrays.fill(nowhere, ABSENT);
      states.add(nowhere);
    }
    try (ResultSet rows = tables.ask(STRETCHES)) {
      while (rows.next()) {
        int[] states = this.states.get(rows.getInt(1));
        LocalDate first = rows.getObject(2, LocalDate.class);
        LocalDate last = rows.getObject(3, LocalDate.class);
        for (int i = 0; i < states.length; i++) {
          if (!dates.get(i).isBefore(first) && !dates.get(i).isAfter(last)) {
            states[i] = PRESUMED;
          }
        }
      }
    }
  }

  private void read(ReportTables tables) throws SQLException {
    try (ResultSet rows = tables.ask(ROWS)) {
      while (rows.next()) {
        int ruleSet = rows.getInt(3);
        String gap = rows.getString(4);
        int state = gap == null ? ruleSet : gap(gap);
        states.get(rows.getInt(1))[rows.getInt(2)] = state;
      }
    }
  }

  private int gap(String reason) {
    return FIRST_GAP - gaps.number(reason);
  }
}
