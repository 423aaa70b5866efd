package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage ends with 2 and a sentence, before any work starts. */
class TidemarkTest {
  @TempDir Path folder;

  private Outcome refused(String... arguments) {
    boolean sparkBefore = SparkSession.getDefaultSession().isDefined();
    Outcome outcome = Outcome.of(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
    assertThat(SparkSession.getDefaultSession().isDefined()).isEqualTo(sparkBefore);
    assertThat(folder.resolve("warehouse/_commits")).doesNotExist();
    return outcome;
  }

  private String warehouse() {
    return folder.resolve("warehouse").toString();
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(refused("scan", "--waerhouse", "x").err()).contains("Unknown option");
  }

  @Test
  void aBadConfigKeyIsWrongUsage() throws IOException {
    Path config = Files.writeString(folder.resolve("c.yaml"), "rulez: {}\n");
    assertThat(refused("scan", "--warehouse", warehouse(), "--config", config.toString()).err())
        .contains("c.yaml", "unknown key \"rulez\"");
  }

  @Test
  void anUnknownRuleOrThresholdIsWrongUsage() throws IOException {
    Path rule = Files.writeString(folder.resolve("r.yaml"), "rules: {no-such-rule: off}\n");
    assertThat(refused("scan", "--warehouse", warehouse(), "--config", rule.toString()).err())
        .contains("no rule is called \"no-such-rule\"", "missing-doc");
    Path threshold =
        Files.writeString(folder.resolve("t.yaml"), "rules: {long-file: {max-pages: 3}}\n");
    assertThat(refused("scan", "--warehouse", warehouse(), "--config", threshold.toString()).err())
        .contains("long-file has no setting \"max-pages\"", "max-code-lines");
  }

  @Test
  void aBadListFileIsWrongUsage() throws IOException {
    Path list = Files.writeString(folder.resolve("repos.csv"), "url\nhttps://example.org/x.git\n");
    assertThat(refused("scan", "--warehouse", warehouse(), "--repos", list.toString()).err())
        .contains("repos.csv", "repository");
  }

  @Test
  void anUnwritableWarehouseIsWrongUsage() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(refused("scan", "--warehouse", file.resolve("inside").toString()).err())
        .contains("cannot be written to", "--warehouse");
  }

  @Test
  void aWarehouseElsewhereNeedsAPlaceForMirrors() {
    assertThat(refused("scan", "--warehouse", "hdfs://namenode/warehouse").err())
        .contains("--mirrors");
  }

  @Test
  void oneStateCannotBeAllThatArePublished() {
    assertThat(refused("scan", "--warehouse", warehouse(), "--at", "v1", "--recount").err())
        .contains("--at", "--recount");
  }

  @Test
  void sqlSaysWhereNothingIsPublished() {
    assertThat(refused("sql", "--warehouse", warehouse(), "SELECT 1").err())
        .contains("no run is published in", "tidemark scan");
  }

  @Test
  void theHelpNamesEveryCommand() {
    assertThat(Outcome.of("--help").out())
        .contains(
            "scan ",
            "trend ",
            "explain ",
            "report ",
            "review ",
            "sql ",
            "tables ",
            "views ",
            "rules ");
    assertThat(Outcome.of("explain", "--help").out())
        .contains("by code, by rules, by coverage", "--role", "--width");
  }

  @Test
  void rulesListsEveryRuleAsSet() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("c.yaml"),
            "rules: {missing-doc: off, long-function: {max-code-lines: 123}}\n");
    Outcome outcome = Outcome.of("rules", "--config", config.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().filter(line -> line.startsWith("missing-doc ")).toList())
        .singleElement()
        .asString()
        .contains(" no ");
    assertThat(outcome.out()).contains("max-code-lines 123", "swallowed-exception", "java,python");
  }

  @Test
  void viewsArePrintedForAnEngineThatIsKnown() {
    String root = "s3://quality/warehouse";
    assertThat(Outcome.of("views", "--engine", "trino", "--warehouse", root).out())
        .contains("external_location = 's3://quality/warehouse/runs'", "VIEW latest_snapshots AS")
        .endsWith(";\n\n");
    assertThat(refused("views", "--engine", "oracle", "--warehouse", root).err())
        .contains("DUCKDB, SPARK, TRINO");
    assertThat(refused("views", "--engine", "duckdb", "--warehouse", warehouse()).err())
        .contains("no run is published in");
  }

  @Test
  void tablesTellsWhatAColumnMeans() {
    Outcome outcome = Outcome.of("tables", "modules");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("one row for each snapshot", "files_not_judged");
    assertThat(Outcome.of("tables", "no_such").err())
        .contains("there is no table or view \"no_such\"");
  }
}
