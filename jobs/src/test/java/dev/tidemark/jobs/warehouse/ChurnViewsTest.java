package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.ScanFixture;
import dev.tidemark.jobs.WrittenWarehouse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change, and what they are called meanwhile. */
class ChurnViewsTest {
  @TempDir Path folder;

  /** A night of one repository: what is there, and what it says of the night before. */
  private final class Night {
    private final WrittenWarehouse.Run run;
    private final String date;

    Night(String date, boolean compared) {
      this.date = date;
      this.run = new WrittenWarehouse(folder).run(date.replace("-", "") + "T010000000Z-0001");
      add("snapshots", Map.of("files_compared", compared));
    }

    Night file(String path) {
      return add("files", Map.of("path", path));
    }

    Night added(String path, String blob) {
      return add("file_changes", Map.of("path", path, "change", "added", "blob", blob));
    }

    Night modified(String path, String before, String now) {
      return add(
          "file_changes",
          Map.of("path", path, "change", "modified", "previous_blob", before, "blob", now));
    }

    Night renamed(String pathBefore, String before, String path, String now) {
      return add(
          "file_changes",
          Map.of(
              "path",
              path,
              "change",
              "renamed",
              "previous_path",
              pathBefore,
              "previous_blob",
              before,
              "blob",
              now));
    }

    Night deleted(String path, String before) {
      return add(
          "file_changes", Map.of("path", path, "change", "deleted", "previous_blob", before));
    }

    private Night add(String table, Map<String, ?> values) {
      Map<String, Object> row = new HashMap<>(values);
      row.put("repository", "https://example.org/a");
      row.put("snapshot_date", date);
      run.add(table, row);
      return this;
    }

    void commit() {
      run.commit();
    }
  }

  /** One that is compared with no other. */
  private Night first(String date) {
    return new Night(date, false);
  }

  private Night night(String date) {
    return new Night(date, true);
  }

  private List<String> sql(String query) {
    return ScanFixture.sql(folder, query);
  }

  private List<String> churn(String path) {
    return sql(
        "SELECT changes, changes_year, changes_90_days, last_changed_date, snapshots,"
            + " snapshots_year, snapshots_90_days FROM file_churn WHERE path = '%s'"
                .formatted(path));
  }

  @Test
  void aFileIsFollowedThroughItsNamesAndNotThroughThoseOfOthers() {
    first("2024-01-01").commit();
    night("2024-02-01").modified("old.py", "1", "2").commit();
    night("2025-12-01").renamed("old.py", "2", "mid.py", "2").added("old.py", "other").commit();
    night("2025-12-02").modified("mid.py", "2", "3").commit();
    night("2025-12-03").modified("old.py", "other", "more").commit();
    night("2026-01-01")
        .renamed("mid.py", "3", "new.py", "4")
        .file("new.py")
        .file("old.py")
        .file("calm.py")
        .commit();

    assertThat(sql("SELECT name, since, until FROM file_names WHERE path = 'new.py' ORDER BY 3"))
        .containsExactly(
            "old.py|null|2025-12-01", "mid.py|2025-12-01|2026-01-01", "new.py|2026-01-01|null");
    assertThat(churn("new.py")).containsExactly("3|2|2|2026-01-01|5|4|4");
    assertThat(churn("old.py")).containsExactly("1|1|1|2025-12-03|5|4|4");
    assertThat(churn("calm.py")).containsExactly("0|0|0|null|5|4|4");
  }

  @Test
  void aPathThatCameBackIsAnotherFile() {
    first("2026-01-01").commit();
    night("2026-01-02").modified("a.py", "1", "2").commit();
    night("2026-01-03").deleted("a.py", "2").commit();
    night("2026-01-04").added("a.py", "3").commit();
    night("2026-01-05").modified("a.py", "3", "4").file("a.py").commit();

    assertThat(churn("a.py")).containsExactly("1|1|1|2026-01-05|4|4|4");
  }

  @Test
  void whereNoSnapshotWasComparedNothingIsKnown() {
    first("2024-01-01").commit();
    night("2024-01-02").modified("a.py", "1", "2").commit();
    first("2026-01-01").file("a.py").commit();
    assertThat(churn("a.py")).containsExactly("1|null|null|2024-01-02|1|0|0");
  }

  @Test
  void aVersionThatDidNotTellLeavesItUnknown() {
    Night older = first("2026-01-01").file("a.py");
    older.run.without("file_changes", "snapshots.files_compared").commit();
    assertThat(churn("a.py")).containsExactly("null|null|null|null|0|0|0");
    assertThat(sql("SELECT name FROM file_names")).containsExactly("a.py");
  }
}
