package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.WrittenWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteReportTest {
  @TempDir Path folder;
  private Path warehouse;
  private Path page;

  @BeforeEach
  void begin() {
    warehouse = folder.resolve("warehouse");
    page = folder.resolve("report.html");
  }

  private Outcome report(String... options) {
    var arguments = new ArrayList<>(List.of("report", "--warehouse", warehouse.toString()));
    arguments.addAll(List.of(options));
    boolean sparkBefore = SparkSession.getDefaultSession().isDefined();
    Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
    assertThat(SparkSession.getDefaultSession().isDefined()).isEqualTo(sparkBefore);
    assertThat(outcome.out()).isEmpty();
    return outcome;
  }

  private void night() {
    new WrittenWarehouse(warehouse)
        .run("20260105T010000000Z-0a0a")
        .add("runs", Map.of())
        .add(
            "snapshots",
            Map.of("repository", "file:///a", "name", "a", "snapshot_date", "2026-01-05"))
        .commit();
  }

  private void assertRefused(String why, String... options) {
    Outcome outcome = report(options);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).contains(why);
    assertThat(page).doesNotExist();
  }

  @Test
  @DisplayName("the page is written with its title, and where it is, is said")
  void written() {
    night();
    Outcome outcome = report("--out", page.toString(), "--title", "A & B");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("tidemark: wrote " + page + ", 1.").endsWith(" MB\n");
    assertThat(page).content().contains("<title>A &amp; B</title>");
  }

  @Test
  @DisplayName("a page is written while the first run goes on, and where all of it is gone")
  void nothingPublished() throws IOException {
    Files.createDirectories(warehouse.resolve("_staging"));
    assertThat(report("--out", page.toString()).exitCode()).isZero();
    Files.delete(page);
    Files.delete(warehouse.resolve("_staging"));
    Files.createDirectories(warehouse.resolve("_commits"));
    assertThat(report("--out", page.toString()).exitCode()).isZero();
    assertThat(page).isNotEmptyFile();
  }

  @Test
  @DisplayName("no page is made of what is no warehouse")
  void noWarehouse() throws IOException {
    assertRefused("no run is published in " + warehouse, "--out", page.toString());
    Files.createDirectories(warehouse);
    assertRefused("no run is published in " + warehouse, "--out", page.toString());
  }

  @Test
  @DisplayName("wrong options are told before anything is read")
  void wrongOptions() throws IOException {
    night();
    String out = page.toString();
    assertRefused("Missing required option: '--out=FILE'");
    assertRefused("make the folder", "--out", folder.resolve("none/x.html").toString());
    assertRefused("that is a folder: name a file in it", "--out", folder.toString());
    assertRefused("--findings must be 0 or more, not -1", "--out", out, "--findings", "-1");
    assertRefused("--since soon is no time", "--out", out, "--since", "soon");
    assertRefused(
        "after the newest date there is, 2026-01-05", "--out", out, "--since", "2026-02-01");
  }

  @Test
  @DisplayName("a scan says before its run why it could not write a report after it")
  void scanRefuses() {
    String none = folder.resolve("none/x.html").toString();
    Outcome noFolder = scan("--warehouse", warehouse.toString(), "--report", none);
    assertThat(noFolder.err())
        .contains("the report cannot be written to " + none, "make the folder");
    Outcome elsewhere =
        scan(
            "--warehouse",
            "s3://bucket/w",
            "--mirrors",
            folder.toString(),
            "--report",
            page.toString());
    assertThat(elsewhere.err()).contains("s3://bucket/w is none", "tidemark report --warehouse");
    assertThat(warehouse).doesNotExist();
  }

  private static Outcome scan(String... options) {
    var arguments = new ArrayList<>(List.of("scan"));
    arguments.addAll(List.of(options));
    Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
    return outcome;
  }
}
