package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tidemark.jobs.WrittenWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
  @TempDir private Path folder;

  private void night(String day, String rules, boolean committed, String... repositories) {
    var run = new WrittenWarehouse(folder).run(day + "T010000000Z-0a0a");
    run.add("runs", Map.of("rule_set", rules));
    for (String repository : repositories) {
      run.add("snapshots", Map.of("repository", repository, "name", "shop"));
    }
    if (committed) {
      run.commit();
    } else {
      run.write();
    }
  }

  @Test
  void aMissingFolderIsToldInOneSentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Warehouse.open(folder.resolve("none")))
        .withMessageStartingWith("there is no folder ")
        .withMessageEndingWith(": let TIDEMARK_WAREHOUSE name the warehouse of a `tidemark scan`");
  }

  @Test
  void anEmptyFolderHasAllTablesEmpty() throws Exception {
    var warehouse = Warehouse.open(folder);

    assertThat(warehouse.ask("SELECT * FROM organisation_days").rows()).isEmpty();
    assertThat(warehouse.ruleChanges()).isEmpty();
  }

  @Test
  void aRunThatIsBeingWrittenIsNotThere() throws Exception {
    night("20260105", "rules-1", true, "https://a/shop");
    night("20260106", "rules-1", false, "https://a/shop");

    assertThat(Warehouse.open(folder).ask("SELECT count(*) AS n FROM snapshots"))
        .isEqualTo(Answers.of("n", 1L));
  }

  @Test
  void rulesChangeWhereARepositoryIsJudgedByOthers() throws Exception {
    night("20260105", "rules-1", true, "https://a/shop");
    night("20260106", "rules-1", true, "https://a/shop");
    night("20260107", "rules-2", true, "https://a/shop");
    night("20260108", "rules-2", true, "https://a/shop", "https://b/shop");

    assertThat(Warehouse.open(folder).ruleChanges()).containsExactly(LocalDate.parse("2026-01-07"));
  }

  @Test
  void repositoriesOfOneNameStayTwo() throws Exception {
    night("20260105", "rules-1", true, "https://a/shop", "https://b/shop");

    assertThat(Warehouse.open(folder).ask("SELECT name FROM named ORDER BY name"))
        .isEqualTo(Answers.of("name", "https://a/shop", "https://b/shop"));
  }

  @Test
  void anAnswerMayBeKeptUnderAName() throws Exception {
    var warehouse = Warehouse.open(folder);

    assertThat(warehouse.define("small", "SELECT unnest([1, 2]) AS n")).isEqualTo("small: 2 rows");
    assertThat(warehouse.define("small", "SELECT 3 AS n")).isEqualTo("small: 1 row");
    assertThat(warehouse.ask("SELECT n FROM small").rows()).isEqualTo(List.of(List.of(3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> warehouse.define("a; DROP TABLE b", "SELECT 1"));
  }

  @Test
  void theWarehouseIsNeverWritten() throws Exception {
    night("20260105", "rules-1", true, "https://a/shop");
    List<Path> before = files();

    var warehouse = Warehouse.open(folder);
    warehouse.define("kept", "SELECT * FROM snapshots");
    warehouse.ask("SELECT * FROM kept");

    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
