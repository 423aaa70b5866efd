package dev.tidemark.notebooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.warehouse.Dialect;
import dev.tidemark.jobs.warehouse.ViewScript;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebook that the build does not run, because pandas is not among what it installs. */
class PythonNotebookTest {
  private static final Pattern ASKED =
      Pattern.compile("ask\\(\"\"\"\\R(.*?)\"\"\"\\)", Pattern.DOTALL);

  @TempDir private Path folder;

  private static List<String> cells() {
    return RanNotebook.read(Path.of("python.ipynb")).codeCells().stream()
        .map(cell -> RanNotebook.joined(cell.path("source")))
        .toList();
  }

  @Test
  void itsCellsArePython() {
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS)) {
      for (String cell : cells()) {
        FileReport report =
            analyzers.analyze(new SourceFile(cell.getBytes(UTF_8), Language.PYTHON, Role.MAIN));
        assertThat(report.judged()).as("%s: %s", report.problems(), cell).isTrue();
      }
    }
  }

  /** As it does itself: over the views that are printed, in an engine that knows nothing else. */
  @Test
  void whatItAsksIsAnsweredOverThePrintedViews() throws Exception {
    List<String> asked =
        cells().stream()
            .flatMap(cell -> ASKED.matcher(cell).results())
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(asked).hasSize(4);
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      for (String view :
          ViewScript.statements(Dialect.DUCKDB, folder.toString(), "", table -> false)) {
        statement.execute(view);
      }
      for (String sql : asked) {
        try (var rows = statement.executeQuery(sql)) {
          assertThat(rows.getMetaData().getColumnCount()).as(sql).isGreaterThan(2);
        }
      }
    }
  }
}
