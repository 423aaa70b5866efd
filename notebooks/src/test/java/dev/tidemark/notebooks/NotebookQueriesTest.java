package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.WrittenWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What notebooks ask, of warehouses that a scan of today does not make. */
class NotebookQueriesTest {
  @TempDir private Path folder;

  static List<Path> notebooks() throws IOException {
    return SavedNotebooksTest.javaNotebooks();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void anEmptyWarehouseAnswers(Path notebook) throws SQLException, IOException {
    assertThat(NotebookQueries.run(notebook, folder)).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void oneWrittenByAnOlderVersionAnswers(Path notebook) throws SQLException, IOException {
    var warehouse = new WrittenWarehouse(folder);
    for (int day = 5; day <= 6; day++) {
      night(warehouse.run("2026010" + day + "T010000000Z-0a0a"))
          .without(
              "functions",
              "finding_events",
              "change_causes",
              "unseen_findings",
              "rule_quality",
              "findings.flow",
              "files.security_reason",
              "modules.security_clean",
              "modules.security_findings",
              "modules.security_not_judged",
              "runs.files_security_clean",
              "runs.files_security_findings",
              "runs.files_security_not_judged",
              "rules.confidence")
          .commit();
    }

    assertThat(NotebookQueries.run(notebook, folder)).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aRunThatIsBeingWrittenChangesNothing(Path notebook) throws SQLException, IOException {
    var warehouse = new WrittenWarehouse(folder);
    night(warehouse.run("20260105T010000000Z-0a0a")).commit();
    List<Answer> before = NotebookQueries.run(notebook, folder);

    night(warehouse.run("20260106T010000000Z-0a0a")).write();

    assertThat(NotebookQueries.run(notebook, folder)).isEqualTo(before);
  }

  private static WrittenWarehouse.Run night(WrittenWarehouse.Run run) {
    Map<String, String> rule = Map.of("rule", "todo-comment", "category", "documentation");
    return run.add("runs", Map.of())
        .add("rules", rule)
        .add("snapshots", Map.of("repository", "https://a/shop", "name", "shop"))
        .add(
            "modules",
            Map.of("repository", "https://a/shop", "files", 2, "files_judged", 2, "code_lines", 90))
        .add("files", Map.of("repository", "https://a/shop", "path", "a.py"))
        .add("finding_counts", with(rule, Map.of("repository", "https://a/shop", "findings", 3)))
        .add("findings", with(rule, Map.of("repository", "https://a/shop", "path", "a.py")));
  }

  private static Map<String, Object> with(Map<String, ?> one, Map<String, ?> other) {
    var both = new HashMap<String, Object>(one);
    both.putAll(other);
    return both;
  }
}
