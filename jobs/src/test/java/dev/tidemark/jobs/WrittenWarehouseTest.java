package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.jobs.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenWarehouseTest {
  private static final String RUN = "20260105T010000000Z-0a0a";
  private static final String HOSTILE =
      "'; DROP TABLE runs; --\n\0\u202E</script>\\u0000\"\t\uD83D\uDE00";

  @TempDir Path folder;

  private WrittenWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = new WrittenWarehouse(folder);
  }

  private List<String> sql(String query) {
    return ScanFixture.sql(folder, query);
  }

  @Test
  void everyTableTakesARowOfWhichNothingIsSaid() {
    var run = warehouse.run(RUN);
    Tables.ALL.forEach(table -> run.add(table.name(), Map.of()));
    run.commit();
    Tables.ALL.forEach(
        table ->
            assertThat(sql("SELECT run_date, run_id FROM " + table.name()))
                .as(table.name())
                .containsExactly("2026-01-05|" + RUN));
    assertThat(sql("SELECT started_at, status, files, files_security_clean FROM runs"))
        .containsExactly("2026-01-05T01:00Z|complete|0|null");
    assertThat(sql("SELECT run_date, stale FROM latest_snapshots"))
        .containsExactly("2026-01-05|false");
  }

  @Test
  void whatIsSaidStandsThereWhateverItIs() {
    warehouse
        .run(RUN)
        .add(
            "findings",
            Map.of(
                "path",
                HOSTILE,
                "line",
                7,
                "suppressed",
                true,
                "first_seen_at",
                "2025-12-31T23:59:59Z",
                "related",
                List.of(Map.of("path", HOSTILE, "line", 3, "end_line", 4))))
        .commit();
    assertThat(
            sql(
                "SELECT line, suppressed, first_seen_at, related[1].line, related[1].path = path,"
                    + " path FROM findings"))
        .containsExactly("7|true|2025-12-31T23:59:59Z|3|true|" + HOSTILE);
  }

  @Test
  void anOlderVersionKnewLess() {
    warehouse
        .run(RUN)
        .add("runs", Map.of("files_security_clean", 3))
        .without("rule_quality", "runs.files_security_clean")
        .commit();
    assertThat(folder.resolve("rule_quality")).doesNotExist();
    assertThat(sql("SELECT files_security_clean FROM runs")).containsExactly("null");
    assertThat(sql("SELECT * FROM rule_quality")).isEmpty();
  }

  @Test
  void aRunWithoutItsRecordIsNotThere() {
    warehouse.run(RUN).add("runs", Map.of()).write();
    assertThat(folder.resolve("runs/run_date=2026-01-05/run_id=" + RUN + "/part-0.parquet"))
        .exists();
    assertThat(sql("SELECT * FROM runs")).isEmpty();
  }

  @Test
  void aColumnThatTheTableDoesNotHaveIsAMistake() {
    var run = warehouse.run(RUN);
    assertThatThrownBy(() -> run.add("runs", Map.of("fils", 3))).hasMessage("runs has no [fils]");
    assertThatThrownBy(() -> run.add("run", Map.of())).hasMessage("no table run");
  }
}
