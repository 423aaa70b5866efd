package dev.tidemark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.TestRepository;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar as a job of a Spark that knows nothing of Tidemark: a master, two workers and
 * their executors, each a process of its own. It hides neither missing jars nor what cannot travel.
 */
class LocalClusterIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final int MINUTES = 10;

  /** Processes that end before a second compiler has paid. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  /** What differs from one run to the next, by table. */
  private static final Map<String, Set<String>> OF_THE_RUN =
      Map.of("runs", Set.of("started_at", "finished_at"));

  @TempDir Path folder;

  @Test
  void findsTheSameRowsAsOneProcess() throws Exception {
    List<String> repositories = repositories();

    var submit = java();
    submit.addAll(List.of("-cp", TARGET.resolve("spark/jars") + "/*"));
    submit.add("org.apache.spark.deploy.SparkSubmit");
    submit.addAll(List.of("--master", "local-cluster[2,1,1024]"));
    submit.addAll(List.of("--conf", "spark.ui.enabled=false"));
    submit.addAll(List.of("--conf", "spark.sql.shuffle.partitions=8"));
    submit.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + QUICK));
    submit.addAll(List.of("--class", "dev.tidemark.jobs.cli.Tidemark"));
    submit.addAll(List.of("--jars", TARGET.resolve("lib") + "/duckdb_jdbc-*.jar"));
    submit.add(TARGET.resolve("tidemark.jar").toString());
    run(submit, "cluster", repositories, "--report", folder.resolve("cluster.html").toString());
    assertThat(folder.resolve("cluster.html")).content().contains("<script>", "id=\"data\">H4sI");

    var alone = java();
    alone.addAll(List.of("-Dlog4j2.configurationFile=tidemark-log4j2.properties", "-cp"));
    alone.add(TARGET.resolve("tidemark.jar") + ":" + TARGET.resolve("spark/jars") + "/*");
    alone.add("dev.tidemark.jobs.cli.Tidemark");
    run(alone, "alone", repositories);
    assertThat(refused(alone, "--report", folder.resolve("alone.html").toString()))
        .contains("--jars 'jobs/target/lib/duckdb_jdbc-*.jar'");

    for (Table table : Tables.ALL) {
      assertThat(rows("cluster", table)).as(table.name()).isEqualTo(rows("alone", table));
    }
    assertThat(ScanFixture.sql(folder.resolve("cluster"), "SELECT count(*) FROM findings"))
        .isNotEqualTo(List.of("0"));
  }

  private List<String> repositories() {
    var urls = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      var repository = TestRepository.create(folder.resolve("r" + i + ".git"));
      repository.commit(
          Map.of(
              "pom.xml", "<project/>",
              "src/main/java/A.java",
                  "public class A { public int bad_name(int x) { return x + " + i + "; } }",
              "tool.py", "def f(a):\n    try:\n        a()\n    except Exception:\n        pass\n",
              "same.py", "# TODO: the same in all of them\n",
              "broken.py", "def (:\n"));
      urls.add("file://" + repository.gitDir());
    }
    urls.add("file://" + folder.resolve("missing.git"));
    return urls;
  }

  private static List<String> java() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.add("@" + Path.of("src/launcher/java-options").toAbsolutePath());
    command.add("-Xmx1g");
    command.add(QUICK);
    return command;
  }

  private void run(
      List<String> command, String warehouse, List<String> repositories, String... options)
      throws IOException, InterruptedException {
    var whole = new ArrayList<>(command);
    whole.addAll(List.of("scan", "-q", "--warehouse", folder.resolve(warehouse).toString()));
    whole.addAll(List.of(options));
    whole.addAll(repositories);
    // One repository is missing, and broken.py cannot be judged, so the run is incomplete: 3.
    assertThat(said(whole, 3)).contains("tidemark: not read: missing: ");
  }

  /** What a scan says that is not begun, because DuckDB is not there. */
  private String refused(List<String> command, String... options)
      throws IOException, InterruptedException {
    var whole = new ArrayList<>(command);
    whole.addAll(List.of("scan", "--warehouse", folder.resolve("none").toString()));
    whole.addAll(List.of(options));
    String said = said(whole, 2);
    assertThat(folder.resolve("none")).doesNotExist();
    return said;
  }

  private String said(List<String> command, int exitCode) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "said", ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.directory(folder.toFile());
    builder.environment().put("SPARK_HOME", TARGET.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    assertThat(ended ? process.exitValue() : -1).as(said).isEqualTo(exitCode);
    return said;
  }

  private List<String> rows(String warehouse, Table table) {
    String columns =
        Arrays.stream(table.schema().fieldNames())
            .filter(name -> !OF_THE_RUN.getOrDefault(table.name(), Set.of()).contains(name))
            .collect(Collectors.joining(", "));
    return ScanFixture.sql(
        folder.resolve(warehouse), "SELECT " + columns + " FROM " + table.name() + " ORDER BY ALL");
  }
}
