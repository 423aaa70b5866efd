package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each notebook from top to bottom, run as its readers run it, on warehouses just scanned. */
class NotebooksIT {
  private static final Path SCRIPT = Path.of("run").toAbsolutePath();
  private static final int MINUTES = 5;
  private static final Set<String> HARMLESS = Set.of("image/png", "text/html", "text/plain");

  @TempDir static Path folder;

  /** What a command said, and how it ended. */
  record Ran(int status, String said) {}

  @BeforeAll
  static void scan() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Nights.grow(folder.resolve("grown"));
    Nights.once(folder.resolve("single"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grown", "single", "empty"})
  void eachNotebookRunsFromTopToBottom(String warehouse) throws Exception {
    Path data =
        warehouse.equals("empty")
            ? folder.resolve(warehouse)
            : folder.resolve(warehouse).resolve("warehouse");
    Path out = folder.resolve("out-" + warehouse);

    Ran ran =
        run(Map.of(), "--all", "--save", "--out", out.toString(), "--warehouse", data.toString());

    assertThat(ran.status()).as(ran.said()).isZero();
    for (Path notebook : SavedNotebooksTest.javaNotebooks()) {
      checkOutputs(RanNotebook.read(out.resolve(notebook.getFileName())));
    }
  }

  private static void checkOutputs(RanNotebook notebook) {
    for (JsonNode cell : notebook.codeCells()) {
      assertThat(cell.path("outputs")).as("%s: %s", notebook, cell.path("source")).isNotEmpty();
    }
    for (JsonNode output : notebook.outputs()) {
      assertThat(output.path("output_type").asText()).as("%s", output).isEqualTo("execute_result");
      output.path("data").fieldNames().forEachRemaining(mime -> assertThat(mime).isIn(HARMLESS));
    }
    for (String html : notebook.shown("text/html")) {
      assertThat(html).doesNotContainIgnoringCase("<script", "<img", "<svg", "<iframe", "<a ");
    }
    assertThat(notebook.text()).doesNotContain(folder.toString(), SCRIPT.getParent().toString());
  }

  @Test
  void aFailingCellFailsTheRun() throws Exception {
    Path broken = folder.resolve("broken.ipynb");
    Files.writeString(
        broken,
        """
        {"cells": [{"cell_type": "code", "id": "a", "execution_count": null, "metadata": {},
          "outputs": [], "source": ["throw new IllegalStateException(\\"as it should\\");"]}],
         "metadata": {"kernelspec": {"display_name": "J", "language": "java", "name": "tidemark"}},
         "nbformat": 4, "nbformat_minor": 5}
        """);

    Ran ran =
        run(
            Map.of("TIDEMARK_WAREHOUSE", folder.resolve("empty").toString()),
            "--out",
            folder.resolve("out-broken").toString(),
            broken.toString());

    assertThat(ran.status()).as(ran.said()).isEqualTo(1);
    assertThat(ran.said()).contains("as it should");
  }

  @Test
  void missingJupyterIsToldInOneSentence() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : List.of("sh", "dirname")) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/bin").resolve(tool));
    }

    Ran ran = run(Map.of("PATH", bin.toString()), "trends");

    assertThat(ran.status()).isEqualTo(4);
    assertThat(ran.said())
        .isEqualTo("notebooks: there is no Jupyter here (jupyter-nbconvert): run tools/install\n");
  }

  private static Ran run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of("/bin/sh", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(folder, "run", ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new Ran(ended ? process.exitValue() : -1, Files.readString(log));
  }
}
