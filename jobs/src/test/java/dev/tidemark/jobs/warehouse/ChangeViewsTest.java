package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.ScanFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots that are inserted, replaced and taken away, and what each says of the one before. */
class ChangeViewsTest {
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";
  private static final String CATCH = "empty-catch";
  private static final String ERRORS = "error_handling";

  /** Snapshots that were compared with another than the one before: there should be none. */
  private static final String OUT_OF_LINE =
      "SELECT repository, snapshot_date, previous_date, compared_with FROM known_snapshots"
          + " WHERE status = 'succeeded' AND previous_date IS DISTINCT FROM compared_with";

  @TempDir Path folder;

  private WrittenSeries.Run night(String id) {
    return new WrittenSeries(folder).run(id, "rules-1");
  }

  private List<String> sql(String query) {
    return ScanFixture.sql(folder, query);
  }

  @BeforeEach
  void write() {
    night("r1")
        .read(A, "2026-01-01", "a1")
        .found("core", CATCH, ERRORS, 4)
        .moved("core", CATCH, 0, 0, 0, 4)
        .read(B, "2026-01-01", "b1")
        .found("lib", CATCH, ERRORS, 2)
        .moved("lib", CATCH, 0, 0, 0, 2)
        .commit();
    night("r2")
        .since("2026-01-01", "a1")
        .read(A, "2026-01-03", "a3")
        .found("core", CATCH, ERRORS, 9)
        .moved("core", CATCH, 5, 0, 0, 0)
        .introduced("core", CATCH, "core/A.java", 1)
        .removed(B, "2026-01-03")
        .moved("lib", CATCH, 0, 0, 0, -2)
        .commit();
  }

  @Test
  void aRemovalIsAmongTheLiveChangesAndNotAmongTheLiveCounts() {
    assertThat(
            sql(
                "SELECT snapshot_date, by_scope FROM live_change_causes WHERE module = 'lib'"
                    + " ORDER BY 1"))
        .containsExactly("2026-01-01|2", "2026-01-03|-2");
    assertThat(sql("SELECT snapshot_date FROM live_finding_counts WHERE module = 'lib'"))
        .containsExactly("2026-01-01");
    assertThat(sql("SELECT status, gap_reason FROM snapshot_days WHERE status = 'removed'"))
        .containsExactly("removed|null");
  }

  @Test
  void aSnapshotThatIsInsertedChangesWhatTheNextIsComparedWith() {
    night("r3")
        .since("2026-01-01", "a1")
        .read(A, "2026-01-02", "a2")
        .found("core", CATCH, ERRORS, 6)
        .moved("core", CATCH, 2, 0, 0, 0)
        .commit();
    assertThat(sql(OUT_OF_LINE)).containsExactly(A + "|2026-01-03|2026-01-02|2026-01-01");
    assertThat(sql("SELECT snapshot_date, not_explained FROM change_days WHERE not_explained <> 0"))
        .containsExactly("2026-01-03|-2");
    night("r4")
        .since("2026-01-02", "a2")
        .read(A, "2026-01-03", "a3")
        .found("core", CATCH, ERRORS, 9)
        .moved("core", CATCH, 3, 0, 0, 0)
        .commit();
    assertThat(sql(OUT_OF_LINE)).isEmpty();
    assertThat(sql("SELECT count(*) FROM live_finding_events")).containsExactly("0");
    assertThat(sql("SELECT sum(not_explained), sum(change) FROM change_days"))
        .containsExactly("0|9");
  }

  @Test
  void countsAndCausesMeetForEachStep() {
    assertThat(
            sql(
                "SELECT name, snapshot_date, previous_date, previous_commit_hash, commit_hash,"
                    + " module, findings_before, findings, change, by_code, by_scope,"
                    + " not_explained FROM change_days ORDER BY 1, 2"))
        .containsExactly(
            "a|2026-01-01|null|null|a1|core|0|4|4|0|4|0",
            "a|2026-01-03|2026-01-01|a1|a3|core|4|9|5|5|0|0",
            "b|2026-01-01|null|null|b1|lib|0|2|2|0|2|0",
            "b|2026-01-03|2026-01-01|b1|null|lib|2|0|-2|0|-2|0");
  }

  @Test
  void whatCannotBeSeenIsStillOpen() {
    night("r3")
        .read(A, "2026-01-04", "a4")
        .finding(CATCH, "core/A.java", 3, false)
        .finding(CATCH, "core/A.java", 9, true)
        .unseen("core", CATCH, "core/B.java", 7, "2026-01-03")
        .commit();
    assertThat(sql("SELECT path, line, last_seen_date, unseen FROM open_findings ORDER BY 1"))
        .containsExactly("core/A.java|3|2026-01-04|false", "core/B.java|7|2026-01-03|true");
  }
}
