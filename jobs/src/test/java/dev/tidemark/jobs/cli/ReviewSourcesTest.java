package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.TestRepository;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewSourcesTest {
  private static final String SWALLOWS = "try:\n    a()\nexcept Exception:\n    pass\n";

  @TempDir Path folder;

  private TestRepository repository() {
    TestRepository repository = TestRepository.create(folder.resolve("one.git"));
    repository.commitTo("old", Map.of("a.py", "\"\"\"Nothing.\"\"\"\nA = 1\n"));
    repository.commit(Map.of("a.py", SWALLOWS, "lib/b.py", "\"\"\"Two.\"\"\"\nB = 2\n"));
    return repository;
  }

  @Test
  void aFileIsReviewedAsItLies() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), SWALLOWS);
    Outcome outcome = Outcome.of("review", file.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("`a.py:3`", "As it lies on disk");
  }

  @Test
  void aCommitIsReadWhereOneIsNamed() {
    String gitDir = repository().gitDir().toString();
    assertThat(Outcome.of("review", gitDir).out()).contains("`a.py:3`", "Reviewed: 2 files");
    assertThat(Outcome.of("review", gitDir, "--ref", "old").out())
        .contains("of `old`. Reviewed: 1 file")
        .doesNotContain("a.py:3");
    assertThat(Outcome.of("review", gitDir, "--path", "lib").out())
        .contains("# Review of `lib` in `one.git`", "Reviewed: 1 file")
        .doesNotContain("a.py");
    Outcome unknown = Outcome.of("review", gitDir, "--ref", "no-such");
    assertThat(unknown.exitCode()).isEqualTo(4);
    assertThat(unknown.err()).contains("has no commit no-such");
  }

  @Test
  void aUrlIsClonedAndTheCloneKeptOnlyWhereAsked() throws IOException {
    String url = "file://" + repository().gitDir();
    Path mirrors = folder.resolve("mirrors");
    Outcome kept = Outcome.of("review", url, "--mirrors", mirrors.toString(), "--format", "json");
    assertThat(kept.exitCode()).as(kept.err()).isZero();
    assertThat(kept.out()).contains("\"repository\" : \"" + url, "\"branch\" : \"main\"");
    assertThat(mirrors).isNotEmptyDirectory();
    assertThat(Outcome.of("review", url, "--ref", "old").out()).contains("of `old`.");
    Outcome failed = Outcome.of("review", url + "-not");
    assertThat(failed.exitCode()).isEqualTo(4);
  }

  @Test
  void settingsAreThoseOfScan() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), SWALLOWS);
    Path config =
        Files.writeString(folder.resolve("c.yaml"), "rules: {swallowed-exception: off}\n");
    assertThat(Outcome.of("review", file.toString(), "--config", config.toString()).out())
        .doesNotContain("swallowed-exception");
    Files.writeString(config, "rules: {no-such: off}\n");
    assertThat(Outcome.of("review", file.toString(), "--config", config.toString()).exitCode())
        .isEqualTo(2);
  }

  @Test
  void wrongUsageIsToldInASentence() throws IOException {
    assertThat(Outcome.of("review", folder.resolve("none").toString()).err())
        .contains("there is no file or folder");
    assertThat(Outcome.of("review", folder.toString(), "--path", "../x").exitCode()).isEqualTo(2);
    assertThat(Outcome.of("review", "--max", "-1").exitCode()).isEqualTo(2);
    assertThat(Outcome.of("review", "--format", "xml").exitCode()).isEqualTo(2);
    assertThat(Outcome.of("review", "--max", "3", "--all").exitCode()).isEqualTo(2);
  }

  @Test
  void nothingToReviewAndSomethingUnjudgedHaveCodesOfTheirOwn() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Outcome nothing = Outcome.of("review", empty.toString());
    assertThat(nothing.exitCode()).isEqualTo(4);
    assertThat(nothing.err()).contains("no Java or Python file");
    Files.writeString(empty.resolve("broken.py"), "def f(:\n");
    assertThat(Outcome.of("review", empty.toString()).exitCode()).isEqualTo(3);
  }

  @Test
  void noClassOfSparkIsLoaded() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("a.py"), SWALLOWS);
    Path log = folder.resolve("classes.log");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Tidemark.class.getName(),
                "review",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "out"))
            .start();
    assertThat(java.waitFor()).isZero();
    assertThat(Files.readString(log, StandardCharsets.UTF_8))
        .contains("dev.tidemark.jobs.review.Review")
        .doesNotContain("org.apache.spark", "org.apache.hadoop", "scala.");
  }
}
