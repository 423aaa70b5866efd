package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The notebooks as they are committed: with the outputs of one run from top to bottom, so that code
 * hosts show them. {@code notebooks/run --all --save} makes them anew.
 */
class SavedNotebooksTest {
  private static final int MOST_BYTES = 700_000;
  private static final Pattern PATHS_OF_A_MACHINE =
      Pattern.compile("file://|/(home|root|tmp|work|var|opt|Users|mnt|data)/|[A-Z]:\\\\\\\\");

  /** All of them. */
  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  /** Those that need nothing but tools/install. */
  static List<Path> javaNotebooks() throws IOException {
    return notebooks().stream().filter(file -> !file.endsWith("python.ipynb")).toList();
  }

  @Test
  void theseAreThere() throws IOException {
    assertThat(notebooks())
        .extracting(Path::toString)
        .containsExactly(
            "coverage.ipynb",
            "python.ipynb",
            "trends.ipynb",
            "what-changed.ipynb",
            "where-to-look.ipynb");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itWasRunFromTopToBottom(Path file) {
    List<JsonNode> cells = RanNotebook.read(file).codeCells();

    assertThat(cells)
        .extracting(cell -> cell.path("execution_count").asInt())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, cells.size()).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void eachCellHasItsOutputAndNoneFailed(Path file) {
    RanNotebook notebook = RanNotebook.read(file);

    assertThat(notebook.codeCells())
        .allSatisfy(cell -> assertThat(cell.path("outputs")).as("%s", cell).isNotEmpty());
    assertThat(notebook.outputs())
        .extracting(output -> output.path("output_type").asText())
        .containsAnyOf("execute_result", "display_data")
        .doesNotContain("error", "stream");
    assertThat(notebook.shown("image/png")).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itIsSmallAndNamesNoMachine(Path file) throws IOException {
    assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    RanNotebook notebook = RanNotebook.read(file);
    for (JsonNode output : notebook.outputs()) {
      for (String mime : List.of("text/html", "text/plain")) {
        assertThat(RanNotebook.joined(output.path("data").path(mime)))
            .doesNotContainPattern(PATHS_OF_A_MACHINE);
      }
    }
    for (JsonNode cell : notebook.root().path("cells")) {
      assertThat(RanNotebook.joined(cell.path("source"))).doesNotContainPattern(PATHS_OF_A_MACHINE);
    }
    assertThat(notebook.root().path("metadata").toString())
        .doesNotContainPattern(PATHS_OF_A_MACHINE);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itExplainsItselfBeforeEachCell(Path file) {
    List<JsonNode> cells =
        RanNotebook.elements(RanNotebook.read(file).root().path("cells")).toList();

    assertThat(cells.get(0).path("cell_type").asText()).isEqualTo("markdown");
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).path("cell_type").asText().equals("code")) {
        assertThat(cells.get(i - 1).path("cell_type").asText()).isEqualTo("markdown");
      }
    }
  }
}
