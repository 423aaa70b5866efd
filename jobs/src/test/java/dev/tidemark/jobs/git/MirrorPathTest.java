package dev.tidemark.jobs.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorPathTest {
  private static final Path MIRRORS = Path.of("/m");

  @Test
  void namesAMirrorAfterItsRepository() {
    assertThat(MirrorPath.of(MIRRORS, "https://github.com/apache/avro"))
        .hasToString("/m/github.com/apache+avro-1cda78e6294d.git");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host/../../etc/passwd",
        "https://../x",
        "file:///a/../../b.git",
        "https://host/a\\b\u0000c:d*e",
        "https://host/-rf",
        "https://host",
      })
  void staysInTheFolderWhateverTheUrl(String repository) {
    Path mirror = MirrorPath.of(MIRRORS, repository);

    assertThat(mirror.normalize()).isEqualTo(mirror);
    assertThat(mirror.getNameCount()).isEqualTo(3);
    assertThat(mirror.toString()).matches("/m/[A-Za-z0-9_][\\w.+-]*/[\\w+][\\w.+-]*\\.git");
  }

  @Test
  void keepsLongAndLikeNamesApart() {
    String end = "/x".repeat(200);

    assertThat(MirrorPath.of(MIRRORS, "https://host/a" + end))
        .isNotEqualTo(MirrorPath.of(MIRRORS, "https://host/b" + end));
    assertThat(MirrorPath.of(MIRRORS, "https://host/a+b"))
        .isNotEqualTo(MirrorPath.of(MIRRORS, "https://host/a/b"));
    assertThat(MirrorPath.of(MIRRORS, "https://host/a" + end).getFileName().toString().length())
        .isLessThan(120);
  }
}
