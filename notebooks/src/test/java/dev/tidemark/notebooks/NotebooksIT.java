package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
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

  private static final ExecutorService AT_ONCE = Executors.newFixedThreadPool(2);
  private static final Map<String, Future<Ran>> RUNS = new HashMap<>();

  @TempDir static Path folder;

  /** What a command said, and how it ended. */
  record Ran(int status, String said) {}

  /** Notebooks of one warehouse run while the next is scanned. */
  @BeforeAll
  static void scanAndRun() throws IOException {
    Files.createDirectories(folder.resolve("empty/warehouse"));
    start("empty");
    ScannedNights.once(folder.resolve("single"));
    start("single");
    ScannedNights.grow(folder.resolve("grown"));
    start("grown");
  }

  private static void start(String warehouse) {
    String out = folder.resolve("out-" + warehouse).toString();
    RUNS.put(
        warehouse,
        AT_ONCE.submit(
            () -> run(Map.of(), "--all", "--save", "--out", out, "--warehouse", data(warehouse))));
  }

  private static String data(String warehouse) {
    return folder.resolve(warehouse).resolve("warehouse").toString();
  }

  @AfterAll
  static void end() {
    AT_ONCE.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "single", "grown"})
  void eachNotebookRunsFromTopToBottom(String warehouse) throws Exception {
    Ran ran = RUNS.get(warehouse).get();

    assertThat(ran.status()).as(ran.said()).isZero();
    for (Path notebook : SavedNotebooksTest.javaNotebooks()) {
      checkOutputs(ofRun(warehouse, notebook.toString()), data(warehouse));
    }
  }

  private static RanNotebook ofRun(String warehouse, String notebook) {
    return RanNotebook.read(folder.resolve("out-" + warehouse).resolve(notebook));
  }

  private static void checkOutputs(RanNotebook notebook, String warehouse) {
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
    assertThat(notebook.text()).doesNotContain(warehouse, SCRIPT.getParent().toString());
  }

  @Test
  void gapsRulesAndHostileNamesAreTold() throws Exception {
    RUNS.get("grown").get();
    RanNotebook trends = ofRun("grown", "trends.ipynb");
    assertThat(String.join("\n", trends.shown("text/plain")))
        .contains(
            "Upright dashes: other rules than before from 2026-02-07",
            "Hollow points on a dashed line: a sum in which something is missing.",
            "Hatched, where the line is broken: unknown.");
    assertThat(String.join("\n", trends.shown("text/html"))).contains("not_found");
    RanNotebook coverage = ofRun("grown", "coverage.ipynb");
    assertThat(String.join("\n", coverage.shown("text/plain")))
        .contains("not found", "read in part", "syntax error");
    assertThat(String.join("\n", coverage.shown("text/html")))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void aPageLoadsNothing() throws Exception {
    Path out = folder.resolve("out-page");

    Ran ran = run(Map.of(), "--warehouse", data("grown"), "--out", out.toString(), "what-changed");

    assertThat(ran).isEqualTo(new Ran(0, out.resolve("what-changed.html") + "\n"));
    assertThat(Files.readString(out.resolve("what-changed.html")))
        .contains("What changed", "data:image/png;base64,", "&lt;b&gt;bank&lt;/b&gt;")
        .doesNotContain("<b>bank", "src=\"http", "src=\"file", "href=\"http");
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
            Map.of("TIDEMARK_WAREHOUSE", data("empty")),
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
